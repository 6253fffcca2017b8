import type { Nodes } from 'mdast';
import { MASK } from '../markdown/typography/addresses.ts';
import { inHtml, type Open } from './open-elements.ts';

/**
 * What stands in a block, read as one line of prose.
 *
 * @returns the text, in which ends of lines are line feeds, and for each of its units the offset in the source
 */
export function lineOf(block: Nodes, source: string): { text: string; at: number[] } {
	const line: Line = { text: '', at: [], open: [] };
	add(block, source, line);
	return line;
}

function add(node: Nodes, source: string, line: Line): void {
	const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
	if (node.type === 'html') line.open = inHtml(node.value, line.open);
	// A comment between two spaces leaves one of them to the reader.
	if (node.type === 'html' && node.value.startsWith('<!--') && line.text.endsWith(' ')) {
		line.text = line.text.slice(0, -1);
		line.at.pop();
	}
	if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) put(line, '\n', start);
	else if (node.type === 'text') addText(source.slice(start, end), start, line);
	else if ('children' in node && !(node.type === 'link' && showsItsAddress(source.slice(start, end), node.url))) for (const child of node.children) add(child, source, line);
	else if (node.type !== 'html') put(line, MASK, start);
}

/** Backslashes that Markdown swallows are left out, and so is what stands before the lines of a quotation. */
function addText(typed: string, start: number, line: Line): void {
	const strange = line.open.some(({ name, lang }) => lang !== '' || verbatim.has(name));
	for (const { 0: part, index } of typed.matchAll(/\\[!-/:-@[-`{-~]|&#?\w+;|\n[ \t>]*|[^\\&\n]+|[^]/g)) {
		if (part.startsWith('\n')) put(line, '\n', start + index);
		else if (strange || /^&./.test(part)) put(line, MASK, start + index);
		else if (/^\\./.test(part)) put(line, part.slice(1), start + index + 1);
		else put(line, part, start + index);
	}
}

/** Adds signs that stand one behind the other in the source. */
function put(line: Line, signs: string, at: number): void {
	line.text += signs;
	for (let index = 0; index < signs.length; index += 1) line.at.push(at + index);
}

function showsItsAddress(typed: string, url: string): boolean {
	return !typed.startsWith('[') || typed.startsWith(`[${url}]`);
}

const verbatim = new Set(['code', 'kbd', 'samp', 'var', 'cite']);

interface Line {
	text: string;
	at: number[];
	open: Open[];
}
