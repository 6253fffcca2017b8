import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from '../../markdown/walk.ts';
import { namesIn } from '../text/name.ts';
import { writtenDay } from '../written-day.ts';

/**
 * Takes from the HTML of a Word file what its styles say stands above the text, and makes a figure of a picture and the
 * caption next to it. A first heading that is the only one of its level is the title, if no style names one.
 */
export function partsOf(html: string): Parts {
	const tree = fromHtml(html, { fragment: true });
	const take = (name: string) => {
		const texts: string[] = [];
		visit(tree, 'element', (element, index, parent) => {
			if (!parent || index === undefined || !hasClass(element, `word-${name}`)) return undefined;
			texts.push(toString(element).trim());
			parent.children.splice(index, 1);
			return [SKIP, index];
		});
		return texts.filter((text) => text !== '');
	};
	const titles = take('title');
	const title = titles.length > 0 ? titles.join(' ') : headingOf(tree);
	const [subtitle] = take('subtitle');
	const dates = take('date');
	const day = writtenDay(dates[0] ?? '');
	const abstract = take('abstract').join(' ');
	const authors = take('author').map((text) => text.replace(/^by\s+/i, '')).flatMap((text) => namesIn(text) ?? [text]);
	figures(tree);
	return { html: toHtml(tree), ...(title && { title }), ...(subtitle && { subtitle }), ...(abstract && { excerpt: abstract }), ...(day && day !== 'ambiguous' && { day }), ...(dates[0] && { date: dates[0] }), authors: authors.map((name) => ({ name })) };
}

function headingOf(tree: Root): string | undefined {
	const first = tree.children.findIndex((node) => node.type === 'element');
	const heading = tree.children[first] as Element | undefined;
	let count = 0;
	visit(tree, { tagName: 'h1' }, () => void (count += 1));
	if (heading?.tagName !== 'h1' || count > 1) return undefined;
	tree.children.splice(first, 1);
	return toString(heading).trim();
}

/** Word writes captions below pictures, and above them only if asked to. */
function figures(tree: Root): void {
	for (let index = 0; index < tree.children.length; index += 1) {
		const caption = tree.children[index];
		if (caption?.type !== 'element' || !hasClass(caption, 'word-caption')) continue;
		const at = [index - 1, index + 1].find((place) => isPicture(tree.children[place]));
		const picture = at === undefined ? undefined : (tree.children[at] as Element);
		caption.properties = {};
		if (!picture || at === undefined) continue;
		const figure: Element = { type: 'element', tagName: 'figure', properties: {}, children: [...picture.children, { type: 'element', tagName: 'figcaption', properties: {}, children: caption.children }] };
		tree.children.splice(Math.min(index, at), 2, figure);
		index = Math.min(index, at);
	}
}

function isPicture(node: Root['children'][number] | undefined): boolean {
	const holds = (child: ElementContent): boolean => child.type === 'element' && (child.tagName === 'img' || (child.tagName === 'a' && child.children.some(holds)));
	return node?.type === 'element' && node.tagName === 'p' && toString(node).trim() === '' && node.children.some(holds);
}

function hasClass(element: Element, name: string): boolean {
	return Array.isArray(element.properties['className']) && element.properties['className'].includes(name);
}

export interface Parts {
	/** The text without them. */
	html: string;
	title?: string;
	subtitle?: string;
	excerpt?: string;
	/** The date as it is written, and the day if it is one. */
	date?: string;
	day?: string;
	authors: { name: string }[];
}
