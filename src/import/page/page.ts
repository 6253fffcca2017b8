import { Unreadable, type Importer, type Skipped, type Source } from '../importer.ts';
import type { Loss } from '../loss.ts';
import type { Post } from '../post.ts';
import { articleIn } from './article.ts';
import { documentOf, wordsIn } from './document.ts';
import { factsOf, type Facts } from './facts.ts';
import { pageBody } from './page-body.ts';

/** Web pages as they are saved by a browser, alone or "complete" with a folder of their pictures: each page an essay. */
export const html: Importer = {
	kind: 'html',
	name: 'saved web pages',
	recognizes: async ({ files }) => files.some((file) => isPage.test(file) || isArchive.test(file)) && !files.some((file) => /\.(?:md|markdown|mdx)$/i.test(file)),
	async *read(source) {
		for (const file of source.files) {
			if (isArchive.test(file)) yield archive(source, file);
			else if (isPage.test(file)) yield /_files\//.test(file) ? { source: { file }, skipped: file, reason: 'it is a part of a page that was saved beside it' } : await pageIn(source, file);
		}
	},
};

const isPage = /\.x?html?$/i;
const isArchive = /\.(?:mhtml?|webarchive|maff)$/i;
/** With less than this a page is no essay, whatever it is. */
const fewest = 20;

async function pageIn(source: Source, file: string): Promise<Post | Skipped> {
	const text = await source.text(file);
	const document = documentOf(text);
	const facts = factsOf(document, text);
	const skipped = (reason: string): Skipped => ({ source: { file }, skipped: facts.title ?? file, reason });
	if (document.querySelector('frameset, frame')) return skipped('it is a frame around other pages: import the pages that it shows');
	if (document.querySelector('meta[http-equiv="refresh" i][content*="url" i]') && wordsIn(document.body?.textContent ?? '') < fewest) return skipped('it only leads to another page');
	const scripted = document.querySelectorAll('script:not([type="application/ld+json"])').length > 0;
	const article = await articleIn(document);
	if (article.words < fewest) return { ...skipped(scripted ? 'there is next to no text in it before its scripts run: open it in a browser, and save it from there as "Web page, complete"' : 'there is next to no text in it'), isFailure: scripted };
	return postOf(source, file, facts, article);
}

function postOf(source: Source, file: string, facts: Facts, article: Awaited<ReturnType<typeof articleIn>>): Post {
	const { title = article.title, canonical, addresses, losses, ...others } = facts;
	const gone = article.whole - article.words;
	const missing: Loss[] = gone > Math.max(50, article.whole / 4) ? [{ file, rule: 'article', message: `Of ${article.whole} words in the article on the page, ${article.words} were taken for its text`, became: 'nothing', todo: 'Compare the essay with the page.' }] : [];
	return {
		source: { file },
		kind: 'essay',
		status: 'published',
		...((title || article.title) && { title: title || article.title }),
		...others,
		authors: others.authors.length > 0 ? others.authors : article.authors,
		addresses,
		...(canonical && { canonical }),
		tags: facts.tags,
		body: { html: pageBody(article.html, file, source.files, addresses[0] ?? canonical), base: file },
		losses: [...losses.map((loss) => ({ file, ...loss })), ...missing],
	};
}

function archive(source: Source, file: string): Skipped {
	const reason = 'it is a page packed into one file, which cannot be read: open it in a browser, and save it as "Web page, complete"';
	if (source.files.length === 1) throw new Unreadable(`${file} is a web page packed into one file, which cannot be read`, 'Open it in a browser, and save it as "Web page, complete".', { file });
	return { source: { file }, skipped: file, reason, isFailure: true };
}
