import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { escapeMarkup } from '../../site/markup.ts';
import { pictureFigure } from '../exports/markup.ts';
import { plain } from '../exports/plain.ts';
import type { Loss } from '../loss.ts';
import { isRow, textIn, type Row } from './database.ts';

/**
 * A card of Ghost's editors as HTML, in the classes Ghost's own pages give it where there are such. The names are those
 * of https://github.com/TryGhost/Koenig (lexical) and of mobiledoc before it, which differ in little.
 *
 * @param name of the card
 * @param card its values
 * @param lost is told of a card that has no place
 */
export function cardToHtml(name: string, card: Row, lost: Lost): string {
	const convert = cards[name.replace(/^card-/, '')];
	const html = convert?.(card);
	if (html === undefined) lost('card', `A card of type “${name}” has no place in Octavo${said(card)}`, 'Say it in other words, if it mattered.');
	return html ?? '';
}

/** Markdown as HTML, with tables, strikethrough and footnotes (GFM) and whatever HTML is in it. */
export function markdownToHtml(markdown: string): string {
	return String(unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeStringify, { allowDangerousHtml: true }).processSync(markdown));
}

const cards: Record<string, (card: Row) => string | undefined> = {
	markdown: (card) => markdownToHtml(textIn(card, 'markdown') ?? ''),
	html: (card) => textIn(card, 'html') ?? '',
	hr: () => '<hr>',
	horizontalrule: () => '<hr>',
	image: picture,
	gallery: (card) => `<figure class="kg-card kg-gallery-card">${rowsIn(card, 'images').map(picture).join('')}${caption(card)}</figure>`,
	embed: (card) => `<figure class="kg-card kg-embed-card">${textIn(card, 'html') ?? link(card, 'url')}${caption(card)}</figure>`,
	code: codeBlock,
	codeblock: codeBlock,
	callout: (card) => `<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">${escapeMarkup(textIn(card, 'calloutEmoji') ?? '')}</div><div class="kg-callout-text">${textIn(card, 'calloutText') ?? ''}</div></div>`,
	toggle: (card) => `<details><summary>${escapeMarkup(plain(textIn(card, 'heading')) ?? '')}</summary>${textIn(card, 'content') ?? ''}</details>`,
	bookmark: (card) => `<p>${link({ url: card['url'], title: isRow(card['metadata']) ? card['metadata']['title'] : card['title'] }, 'url', 'title')}</p>${caption(card, 'p')}`,
	button: (card) => `<p>${link(card, 'buttonUrl', 'buttonText')}</p>`,
	audio: (card) => `<figure><audio src="${escapeMarkup(textIn(card, 'src') ?? '')}" controls></audio>${caption({ caption: escapeMarkup(textIn(card, 'title') ?? '') })}</figure>`,
	video: (card) => `<figure><video src="${escapeMarkup(textIn(card, 'src') ?? '')}" controls></video>${caption(card)}</figure>`,
	file: (card) => `<p>${link(card, 'src', 'fileTitle')}</p>${caption({ caption: escapeMarkup(textIn(card, 'fileCaption') ?? '') }, 'p')}`,
	// Only lines between what everybody and what members may read.
	paywall: () => '',
};

function picture(card: Row): string {
	return pictureFigure({ address: textIn(card, 'src') ?? '', alt: textIn(card, 'alt'), title: textIn(card, 'title') }, textIn(card, 'caption'));
}

function codeBlock(card: Row): string {
	const language = textIn(card, 'language');
	const code = `<pre><code${language ? ` class="language-${escapeMarkup(language)}"` : ''}>${escapeMarkup(textIn(card, 'code') ?? '')}</code></pre>`;
	return textIn(card, 'caption') ? `<figure>${code}${caption(card)}</figure>` : code;
}

/** A card's caption, which is HTML. */
function caption(card: Row, tag = 'figcaption'): string {
	const words = textIn(card, 'caption');
	return words ? `<${tag}>${words}</${tag}>` : '';
}

function link(card: Row, address: string, words = address): string {
	const url = textIn(card, address) ?? '';
	return `<a href="${escapeMarkup(url)}">${escapeMarkup(textIn(card, words) ?? url)}</a>`;
}

function rowsIn(card: Row, key: string): Row[] {
	return Array.isArray(card[key]) ? card[key].filter(isRow) : [];
}

/** The first words a card has, for a message. */
function said(card: Row): string {
	const words = Object.entries(card).filter(([key]) => /text|title|heading|header|html/i.test(key)).map(([, value]) => plain(typeof value === 'string' ? value : undefined)).find(Boolean);
	return words ? `; it says “${words.slice(0, 80)}”` : '';
}

/** Tells of what is lost: a rule, a sentence, and what to do. */
export type Lost = (rule: string, message: string, todo?: string, became?: Loss['became']) => void;
