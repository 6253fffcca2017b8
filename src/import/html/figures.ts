import type { Element, ElementContent, Root } from 'hast';
import type { Losses } from '../losses.ts';
import { attributesOf, element, hasClass, isBlock, isElement, outermost, rewrite, text, wordsOf } from './element.ts';
import { rawBlock, rawHtml } from './raw.ts';

/**
 * Figures as Octavo has them: a picture with its caption in its title, pictures side by side as a gallery, and of a
 * table, a quotation or code with a caption the thing itself and the words below or above it.
 */
export function figures(tree: Root, losses: Losses): void {
	rewrite(tree, (node) => {
		if (!isElement(node)) return undefined;
		if (hasClass(node, /^(?:pullquote|wp-block-pullquote|kg-blockquote-alt|graf--pullquote)$/)) return [element('octavo-pullquote', {}, isElement(node, 'blockquote') ? node.children : quoted(node), node)];
		if (isElement(node, 'figure', 'div', 'ul') && hasClass(node, /^(?:(?:wp-block-|tiled-|blocks-)?gallery|blocks-gallery-grid|kg-gallery-card|image-gallery-embed|sqs-gallery|gallery-columns-\d)$/)) return galleryOf(node, losses);
		if (isElement(node, 'figure') || hasClass(node, /^(?:wp-caption|tr-caption-container|image-block|captioned-image-container|caption)$/)) return figureOf(node, losses);
		return undefined;
	});
}

const captions = (node: Element): boolean => isElement(node, 'figcaption') || hasClass(node, /^(?:wp-caption-text|tr-caption|image-caption|caption-text|gallery-caption)$/);
const seen = (node: Element): boolean => isElement(node, 'img') || (isElement(node, 'a') && outermost(node, (one) => isElement(one, 'img')).length === 1 && wordsOf(node) === '');

function figureOf(node: Element, losses: Losses): ElementContent[] | undefined {
	const [caption] = outermost(node, captions);
	const pictures = outermost(node, seen).filter((one) => !caption || outermost(caption, (two) => two === one).length === 0);
	const others = outermost(node, (one) => isElement(one, 'pre', 'table', 'blockquote', 'octavo-block', 'octavo-verse', 'figure', 'octavo-pullquote') && !hasClass(node, /^tr-caption-container$/));
	if (!isElement(node, 'figure') && others.some((one) => isElement(one, 'figure'))) return undefined;
	if (others.length === 0 && pictures.length > 1) return galleryOf(node, losses);
	const [picture] = pictures;
	if (picture && others.length === 0) return withCaption(picture, caption, node);
	if (!caption) return undefined;
	const words = caption.children.length > 0 && wordsOf(caption) ? [element('p', {}, inline(caption), caption)] : [];
	rewrite(node, (one) => (one === caption ? [] : undefined));
	figures(node as unknown as Root, losses);
	if (others.some((one) => isElement(one, 'table')) && words[0]) words[0].children.unshift(text('Table: '));
	return others.some((one) => isElement(one, 'table')) ? [...words, ...node.children] : [...node.children, ...words];
}

function withCaption(picture: Element, caption: Element | undefined, at: Element): ElementContent[] {
	const words = caption ? wordsOf(caption) : '';
	if (!caption || words === '') return [element('p', {}, [picture], at)];
	if (outermost(caption, (one) => isElement(one, 'octavo-mark', 'octavo-math')).length > 0) return [element('p', {}, [picture], at), element('p', {}, inline(caption), caption)];
	if (outermost(caption, (one) => isElement(one, 'a')).length > 0) return [rawBlock(`<figure>\n${rawHtml([picture])}\n<figcaption>${rawHtml(inline(caption))}</figcaption>\n</figure>`, at)];
	return [element('p', {}, [titled(picture, words)], at)];
}

function titled(picture: Element, title: string): Element {
	if (isElement(picture, 'img')) return { ...picture, properties: { ...picture.properties, title } };
	return { ...(picture as Element), children: outermost(picture, (one) => isElement(one, 'img')).map((image) => titled(image, title)) };
}

/** Each picture with the caption beside it; the caption of all goes below. */
function galleryOf(node: Element, losses: Losses): ElementContent[] | undefined {
	const { gallery } = attributesOf(node) as { gallery?: { caption?: string; images?: { src?: string }[] } };
	const kept = (gallery?.images ?? []).flatMap(({ src }) => (typeof src === 'string' ? [element('img', { src, alt: gallery?.caption || 'A picture' }, [], node)] : []));
	const items = outermost(node, (one) => one !== node && isElement(one, 'figure', 'li', 'dl') && outermost(one, seen).length === 1);
	const pictures = items.length > 0 ? items.map((item): Element | undefined => {
		const [caption] = outermost(item, captions);
		const [picture] = outermost(item, seen);
		return picture && (caption && wordsOf(caption) ? titled(picture, wordsOf(caption)) : picture);
	}).filter((one) => one !== undefined) : kept.length > 0 ? kept : outermost(node, seen);
	if (pictures.length === 0) return undefined;
	if (kept.length > 0) losses.add(node, { rule: 'picture-without-alt', message: `Nothing says what the ${kept.length} pictures of a gallery show`, became: 'converted', todo: 'Say it between the brackets of each picture.' });
	const inItems = new Set(items.flatMap((item) => outermost(item, captions)));
	const below = outermost(node, captions).filter((one) => !inItems.has(one) && wordsOf(one)).map((one) => element('p', {}, inline(one), one));
	return [pictures.length === 1 ? element('p', {}, pictures, node) : element('octavo-gallery', {}, pictures, node), ...below];
}

function quoted(node: Element): ElementContent[] {
	const [quote] = outermost(node, (one) => isElement(one, 'blockquote'));
	return quote ? quote.children : node.children;
}

/** What a caption says, without the paragraphs and boxes it says it in. */
function inline(caption: Element): ElementContent[] {
	return caption.children.flatMap((child) => (isElement(child) && isBlock(child) ? [...inline(child), text(' ')] : [child]));
}
