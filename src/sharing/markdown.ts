import { stringify } from 'yaml';
import type { Essay } from '../essays/essay.ts';
import { absolute } from '../site/address.ts';
import type { Settings } from '../site/settings.ts';

/** An essay as one Markdown file that needs no other: who wrote what and when on top, the writer's own text below. */
export function markdownOf(essay: Pick<Essay, 'plainTitle' | 'authors' | 'published' | 'updated' | 'lang' | 'canonical' | 'permalink' | 'markdown'>, settings: Settings): string {
	const { plainTitle, authors, published, updated, lang, canonical, permalink, markdown } = essay;
	const { licence } = settings;
	const matter = {
		title: plainTitle,
		...(authors.length > 0 && { authors: authors.map(({ name }) => name) }),
		published,
		...(updated && { updated }),
		lang,
		canonical: canonical ?? absolute(permalink, settings),
		...(licence && { licence: { name: licence.name, url: licence.url } }),
	};
	return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${markdown.trimEnd()}\n`;
}
