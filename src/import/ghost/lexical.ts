import { escapeMarkup } from '../../site/markup.ts';
import { cardToHtml, type Lost } from './cards.ts';
import { isRow, textIn, type Row } from './database.ts';

/** A document of Ghost's editor since 5.0 (https://lexical.dev, its nodes serialized) as HTML; cards it does not know are told of. */
export function lexicalToHtml(document: Row, lost: Lost): string {
	return isRow(document['root']) ? childrenOf(document['root'], lost) : '';
}

function nodeToHtml(node: Row, lost: Lost): string {
	const type = (textIn(node, 'type') ?? '').replace(/^extended-/, '');
	if (type === 'text') return formatted(escapeMarkup(String(node['text'] ?? '')), Number(node['format'] ?? 0));
	if (type === 'linebreak') return '<br>';
	if (type === 'tab') return ' ';
	if (type === 'link' || type === 'autolink') return `<a href="${escapeMarkup(textIn(node, 'url') ?? '')}">${childrenOf(node, lost)}</a>`;
	const tag = type === 'heading' ? /^h[1-6]$/.exec(textIn(node, 'tag') ?? '')?.[0] ?? 'h2' : type === 'list' ? (node['listType'] === 'number' ? 'ol' : 'ul') : blocks[type];
	if (!tag) return Array.isArray(node['children']) && node['children'].length ? childrenOf(node, lost) : `${cardToHtml(type, node, lost)}\n`;
	const start = tag === 'ol' && Number(node['start'] ?? 1) !== 1 ? ` start="${Number(node['start'])}"` : '';
	return `<${tag}${start}>${childrenOf(node, lost)}</${tag}>\n`;
}

function childrenOf(node: Row, lost: Lost): string {
	const children = Array.isArray(node['children']) ? node['children'].filter(isRow) : [];
	return children.map((child) => nodeToHtml(child, lost)).join('');
}

/** The bits of a text's format: https://github.com/facebook/lexical, `LexicalConstants.ts`. */
const formats = [[16, 'code'], [1, 'strong'], [2, 'em'], [4, 's'], [8, 'u'], [32, 'sub'], [64, 'sup'], [128, 'mark']] as const;

function formatted(html: string, format: number): string {
	return formats.reduce((inner, [bit, tag]) => (format & bit ? `<${tag}>${inner}</${tag}>` : inner), html);
}

/** An aside is Ghost's second form of quotation. */
const blocks: Record<string, string> = { paragraph: 'p', quote: 'blockquote', aside: 'blockquote', listitem: 'li' };
