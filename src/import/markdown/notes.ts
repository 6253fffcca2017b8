import type { Root } from 'mdast';
import { SKIP, visit } from '../../markdown/walk.ts';
import type { Edit } from '../../site/edit.ts';
import type { Losses } from '../losses.ts';
import { placeOf } from './headings.ts';

/** Makes words of marks without a note, of notes without a mark and of notes written twice, all of which a build refuses. */
export function notes(tree: Root, text: string, losses: Losses): Edit[] {
	const edits: Edit[] = [];
	const used = new Set<string>();
	const defined = new Set<string>();
	visit(tree, 'footnoteReference', ({ identifier }) => void used.add(identifier));
	visit(tree, (node) => {
		const { start, end } = placeOf(node);
		if (node.type === 'footnoteDefinition') {
			if (defined.has(node.identifier) || !used.has(node.identifier)) {
				losses.add(node, { rule: 'note', message: `${defined.has(node.identifier) ? 'The note is written twice' : 'No text refers to the note'}: [^${node.label ?? node.identifier}]`, became: 'text', todo: 'Put its mark where it belongs, or delete it.' });
				edits.push({ start, end: start, put: '\\' });
			}
			defined.add(node.identifier);
		}
		if (node.type === 'code' || node.type === 'inlineCode') return SKIP;
		if (node.type !== 'text' || !node.position) return undefined;
		for (const { 0: mark, 1: escape, index } of text.slice(start, end).matchAll(/(\\?)\[\^[^[\]\s]+\]/g)) {
			if (escape) continue;
			losses.add((node.position.start.line ?? 1) + text.slice(start, start + index).split('\n').length - 1, { rule: 'note', message: `The note ${mark} does not exist`, became: 'text', todo: 'Write it, or delete its mark.' });
			edits.push({ start: start + index, end: start + index, put: '\\' });
		}
		return undefined;
	});
	return edits;
}
