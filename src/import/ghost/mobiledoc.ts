import { escapeMarkup } from '../../site/markup.ts';
import { cardToHtml, type Lost } from './cards.ts';
import { isRow, type Row } from './database.ts';

/**
 * A document of Ghost's editor from 1.0 to 5 as HTML: https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md
 * (0.3). Sections are paragraphs, pictures, lists and cards, by number.
 */
export function mobiledocToHtml(document: Row, lost: Lost): string {
	const parts = { markups: arrayIn(document, 'markups'), atoms: arrayIn(document, 'atoms') };
	const cards = arrayIn(document, 'cards');
	return arrayIn(document, 'sections').map((section) => {
		if (!Array.isArray(section)) return '';
		const [kind, value, content] = section as unknown[];
		const tag = typeof value === 'string' && /^(?:p|h[1-6]|blockquote|aside|pull-quote|ul|ol)$/.test(value) ? value.replace(/aside|pull-quote/, 'blockquote') : 'p';
		const items = Array.isArray(content) ? content : [];
		if (kind === 1) return `<${tag}>${inline(items, parts)}</${tag}>\n`;
		if (kind === 2) return `<figure><img src="${escapeMarkup(String(value))}" alt=""></figure>\n`;
		if (kind === 3) return `<${tag}>${items.map((item) => `<li>${inline(Array.isArray(item) ? item : [], parts)}</li>`).join('')}</${tag}>\n`;
		const [name, card] = (cards[Number(value)] ?? []) as unknown[];
		return kind === 10 ? `${cardToHtml(String(name), isRow(card) ? card : {}, lost)}\n` : '';
	}).join('');
}

/** Markers: `[type, indexes of the markups it opens, how many it closes, text or index of an atom]`. */
function inline(markers: readonly unknown[], { markups, atoms }: Parts): string {
	const open: string[] = [];
	let html = '';
	for (const marker of markers) {
		if (!Array.isArray(marker)) continue;
		const [type, opened, closed, value] = marker as unknown[];
		for (const index of Array.isArray(opened) ? opened : []) {
			const [tag, attributes] = (markups[Number(index)] ?? []) as unknown[];
			const name = typeof tag === 'string' && /^[a-z]+$/.test(tag) ? tag : 'span';
			html += `<${name}${attributesOf(attributes)}>`;
			open.push(name);
		}
		html += type === 1 ? atom(atoms[Number(value)]) : escapeMarkup(String(value ?? ''));
		for (let left = Number(closed); left > 0 && open.length; left -= 1) html += `</${open.pop()}>`;
	}
	return html + open.toReversed().map((name) => `</${name}>`).join('');
}

/** Atoms are words with a behaviour; Ghost's only one is the break of a line. */
function atom(value: unknown): string {
	const [name, text] = Array.isArray(value) ? (value as unknown[]) : [];
	return name === 'soft-return' ? '<br>' : escapeMarkup(String(text ?? ''));
}

/** A flat list of names and values. */
function attributesOf(list: unknown): string {
	const values = Array.isArray(list) ? list.map(String) : [];
	return values.map((name, index) => (index % 2 === 0 && /^[a-z-]+$/i.test(name) ? ` ${name}="${escapeMarkup(values[index + 1] ?? '')}"` : '')).join('');
}

function arrayIn(document: Row, key: string): unknown[] {
	return Array.isArray(document[key]) ? document[key] : [];
}

interface Parts {
	markups: readonly unknown[];
	atoms: readonly unknown[];
}
