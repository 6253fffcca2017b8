// Reads the finished tree once and notes what others need of it: the outline, every address in the text, words by
// kind, the plain text. Stands last, so that it sees what the reader will see.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { countWords } from '../essays/reading-time.ts';
import { addressesIn } from './addresses.ts';
import { contextOf, type Found } from './context.ts';

export function gather() {
	return (tree: Root, file: VFile): void => {
		const found = contextOf(file);
		found.anchors.push(...addressesIn(tree, file));
		const count = (text: string) => countWords(text, found.lang);
		const enter = (node: RootContent | ElementContent, inNotes: boolean): void => {
			if (node.type !== 'element' || isDrawing(node)) return;
			const id = String(node.properties['id'] ?? '');
			if (node.tagName === 'li' && id.startsWith('fn-')) found.notes.push({ id, mark: id.replace('fn', 'fnref') });
			const notes = inNotes || node.properties['role'] === 'doc-endnotes';
			if (/^h[2-6]$/.test(node.tagName) && !id.startsWith('_')) found.headings.push({ id, level: Number(node.tagName[1]), text: textOf(node), words: 0 });
			if (node.tagName === 'pre') found.counts.code += count(textOf(node));
			else if (node.tagName === 'table') found.counts.tables += count(textOf(node));
			else if (blocks.has(node.tagName)) prose(textOf(node, blocks).trim(), node.tagName, found, count, notes);
			for (const child of node.children) enter(child, notes);
		};
		for (const child of tree.children) enter(child, false);
	};
}

/** A chart and its numbers are looked at: reading begins and ends with the caption. */
function isDrawing({ tagName, properties }: Element): boolean {
	return tagName === 'svg' || (tagName === 'details' && String(properties['className']) === 'data');
}

/** Elements whose own text is counted; those inside them count for themselves. */
const blocks = new Set('p li dt dd blockquote figcaption summary caption h2 h3 h4 h5 h6'.split(' '));

function prose(text: string, tagName: string, found: Found, count: (text: string) => number, inNotes: boolean): void {
	if (text === '') return;
	const words = count(text);
	found.counts[inNotes ? 'notes' : 'prose'] += words;
	const section = found.headings.at(-1);
	if (section && !inNotes) section.words += words;
	found.text += `${text}\n`;
	if (tagName === 'p' && !inNotes && found.excerpt.length < 120) found.excerpt = `${found.excerpt} ${text}`.trim();
}

/** The text a reader hears: without the marks of notes and the ways back, and without what `apart` counts for itself. */
function textOf(node: Element, apart: ReadonlySet<string> = new Set()): string {
	return node.children
		.map((child) => {
			if (child.type === 'text') return child.value;
			if (child.type !== 'element') return '';
			const { role } = child.properties;
			if (role === 'doc-noteref' || role === 'doc-backlink' || child.tagName === 'annotation') return '';
			if (isDrawing(child)) return '';
			if (apart.has(child.tagName) || child.tagName === 'pre' || child.tagName === 'table') return apart.size > 0 ? '' : textOf(child);
			return child.tagName === 'br' ? ' ' : textOf(child, apart);
		})
		.join('');
}
