import { Defuddle } from 'defuddle/node';
import { namesIn } from '../text/name.ts';
import type { PostAuthor } from '../post.ts';
import { wordsIn } from './document.ts';

/**
 * The article of a page, found by Defuddle, which takes the furniture away and writes notes, code and formulas in one way.
 * It works on the document alone: asking other sites is turned off twice over.
 *
 * @param document is changed
 */
export async function articleIn(document: Document): Promise<Article> {
	const whole = wordsOfArticle(document);
	const found = await Defuddle(document, undefined, { useAsync: false, fetch: () => Promise.reject(new Error('An import asks no other site')) });
	const names = found.author === '' ? [] : (namesIn(found.author) ?? [found.author]);
	return { html: found.content, title: found.title.trim(), authors: names.map((name) => ({ name })), words: wordsIn(textIn(found.content)), whole };
}

/** Words of the longest element that the page itself calls its article, without what stands aside. */
function wordsOfArticle(document: Document): number {
	const articles = [...document.querySelectorAll('article, main, [role="main"], [itemprop="articleBody"]')];
	return Math.max(0, ...articles.map((article) => {
		const copy = article.cloneNode(true) as Element;
		for (const aside of copy.querySelectorAll('script, style, noscript, template, nav, aside, footer, form, button, [hidden]')) aside.remove();
		return wordsIn(copy.textContent ?? '');
	}));
}

function textIn(html: string): string {
	return html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&#?\w+;/g, ' ');
}

export interface Article {
	html: string;
	title: string;
	authors: PostAuthor[];
	words: number;
	/** Words in what the page calls its article, or 0 if it does not say. */
	whole: number;
}
