import type { Essay } from '../../src/essays/essay.ts';
import { pathsFrom } from '../../src/site/paths.ts';
import { readSettings, type Settings } from '../../src/site/settings.ts';

/** An essay's record as the library makes it, with whatever a test wants to be different. */
export function record(id: string, different: Partial<Essay> = {}): Essay {
	const plain: Essay = {
	sheets: [],
		id,
		permalink: `/${id}/`,
		title: `The essay ${id}`,
		plainTitle: `The essay ${id}`,
		description: `What ${id} is about.`,
		authors: [{ id: 'ada', permalink: '/authors/ada/', name: 'Ada' }],
		published: '2026-04-12',
		updated: undefined,
		lang: 'en',
		dir: 'ltr',
		words: 300,
		minutes: 1,
		tags: [],
		series: undefined,
		status: 'published',
		counts: { notes: 0, code: 0, tables: 0 },
		outline: [],
		notes: [],
		pictures: [],
		html: `<p>The text of ${id}.</p>`,
		markdown: `The text of ${id}.\n`,
		basedOn: undefined,
		canonical: undefined,
		aliases: [],
		cover: undefined,
		next: undefined,
		related: [],
	};
	return { ...plain, ...different };
}

/** The settings of a publication at https://example.org/base/, with whatever a test wants to be different. */
export function settingsWith(different: Partial<Settings> = {}): Settings {
	const { settings } = readSettings(pathsFrom({ OCTAVO_CONTENT: 'tests/fixtures/empty' }));
	return { ...settings, title: 'A publication', description: 'What it is.', origin: 'https://example.org', base: '/base/', ...different };
}
