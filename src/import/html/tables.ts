import type { Element, ElementContent, Root } from 'hast';
import { attribute, element, isBlock, isElement, outermost, rewrite, text, wordsOf } from './element.ts';
import { rawBlock, rawHtml } from './raw.ts';

/**
 * Leaves to Markdown the tables that it can draw, with heads and one line a cell. Others stay HTML, and one that only
 * lays out a page gives way to what is in it.
 */
export function tables(tree: Root): void {
	rewrite(tree, (table) => {
		if (isElement(table, 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'caption')) {
			tables(table as unknown as Root);
			return [element('div', {}, table.children, table)];
		}
		if (!isElement(table, 'table')) return undefined;
		const cells = outermost(table, (one) => isElement(one, 'td', 'th'));
		if (cells.length === 0) return outermost(table, (one) => isElement(one, 'caption')).map((one) => element('p', {}, one.children, one));
		if (cells.length === 1 || attribute(table, 'role') === 'presentation') {
			const laidOut: Root = { type: 'root', children: cells.map((cell) => element('div', {}, cell.children, cell)) };
			tables(laidOut);
			return laidOut.children as ElementContent[];
		}
		const [caption] = outermost(table, (one) => isElement(one, 'caption'));
		const above = caption && wordsOf(caption) ? [element('p', {}, [text('Table: '), ...caption.children], caption)] : [];
		if (!isPlain(table, cells) && !cells.some(holdsNote)) return [rawBlock(rawHtml([table]), table)];
		for (const cell of cells) cell.children = flat(cell);
		return [...above, table];
	});
}

function isPlain(table: Element, cells: readonly Element[]): boolean {
	const [first, ...rows] = outermost(table, (one) => isElement(one, 'tr'));
	const heads = (first?.children ?? []).filter((one) => isElement(one));
	return (
		heads.length > 0 && heads.every((one) => isElement(one, 'th') || isElement(outermost(table, (two) => isElement(two, 'thead'))[0])) &&
		rows.every((row) => row.children.filter((one) => isElement(one)).length <= heads.length && !row.children.some((one) => isElement(one, 'th') && row.children.findIndex((two) => isElement(two)) !== row.children.indexOf(one))) &&
		cells.every((cell) => !/^(?:[02-9]|\d\d)/.test(attribute(cell, 'colSpan')) && !/^(?:[02-9]|\d\d)/.test(attribute(cell, 'rowSpan')) && outermost(cell, (one) => isBlock(one) && !isElement(one, 'p', 'div')).length === 0 && cell.children.filter((one) => isElement(one, 'p', 'div')).length <= 1 && outermost(cell, (one) => isElement(one, 'br', 'octavo-math')).length === 0)
	);
}

function holdsNote(cell: Element): boolean {
	return outermost(cell, (one) => isElement(one, 'octavo-mark')).length > 0;
}

/** What a cell says, in one line. */
function flat(cell: { children: ElementContent[] }): ElementContent[] {
	return cell.children.flatMap((child) => (isElement(child, 'br') ? [text(' ')] : isElement(child) && (isBlock(child) || isElement(child, 'p')) ? [...flat(child), text(' ')] : [child]));
}
