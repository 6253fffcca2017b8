import type { Essay } from '../../src/essays/essay.ts';
import { documentsOf, type FeedDocument, type FeedSource } from '../../src/feeds/document.ts';
import { feedIdentity, publicationIdentity } from '../../src/feeds/entry.ts';
import { feedHtml } from '../../src/feeds/feed-html.ts';
import { absolute } from '../../src/site/address.ts';
import { feedForms, type FeedForm } from '../../src/site/feed-addresses.ts';
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
		changes: [],
		basedOn: undefined,
		canonical: undefined,
		aliases: [],
		feedIdentity: feedIdentity({ id, published: '2026-04-12', ...different }, { origin: 'https://example.org' }),
		cover: undefined,
	};
	return { ...plain, ...different };
}

/** The settings of a publication at https://example.org/base/, with whatever a test wants to be different. */
export function settingsWith(different: Partial<Settings> = {}): Settings {
	const { settings } = readSettings(pathsFrom({ OCTAVO_CONTENT: 'tests/fixtures/empty' }));
	return { ...settings, title: 'A publication', description: 'What it is.', origin: 'https://example.org', base: '/base/', ...different };
}

/** What feeds take from disk: every file is an MP3 of 1234 bytes, unless a test wants it to be different. */
export function sourceWith(settings: Partial<Settings> = {}, different: Partial<FeedSource> = {}): FeedSource {
	const all = settingsWith(settings);
	return {
		settings: all,
		identity: publicationIdentity(all),
		hasIcon: true,
		textOf: ({ id, permalink, html }) => feedHtml(html, absolute(permalink, all), `${id}-`),
		fileOf: async () => ({ type: 'audio/mpeg', size: 1234 }),
		...different,
	};
}

/** The document that subscribers ask for. */
export function subscribed(form: FeedForm['form'], essays: readonly Essay[], { settings }: Pick<FeedSource, 'settings'>): FeedDocument {
	return documentsOf(feedForms.find((one) => one.form === form) ?? feedForms[0], essays, settings)[0] as FeedDocument;
}

/** So many essays, newest first, a day apart; the oldest is called `e1`. */
export function essaysOf(count: number): Essay[] {
	const day = (number: number) => new Date(Date.UTC(2020, 0, number)).toISOString().slice(0, 10);
	return Array.from({ length: count }, (_, index) => record(`e${count - index}`, { published: day(count - index) }));
}
