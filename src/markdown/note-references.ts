// No note is lost: a reference without a note, a note nobody refers to and a note written twice are errors. Stands
// right after remark-gfm, while `[^x]` that found no note is still the text the writer typed.
import type { Root, Text } from 'mdast';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import { complain } from './complain.ts';

export function noteReferences() {
	return (tree: Root, file: VFile): void => {
		const used = new Set<string>();
		const defined = new Set<string>();
		visit(tree, 'footnoteReference', ({ identifier }) => void used.add(identifier));
		visit(tree, 'footnoteDefinition', (note) => {
			if (defined.has(note.identifier)) complain(file, note, `The note [^${note.label}] is written twice`, 'Rename or delete one of the two.');
			else if (!used.has(note.identifier)) complain(file, note, `No text refers to the note [^${note.label}]`, `Put [^${note.label}] where it belongs, or delete the note.`);
			defined.add(note.identifier);
		});
		visit(tree, 'text', (text) => {
			// Beside an address that became a link by itself, remark-gfm leaves texts without a place.
			if (!text.position) return;
			const typed = String(file).slice(text.position.start.offset, text.position.end.offset);
			for (const { 0: mark, 1: escape, 2: label, index } of typed.matchAll(/(\\?)\[\^([^[\]\s]+)\]/g)) {
				if (!escape) complain(file, at(text, typed.slice(0, index), mark), `The note [^${label}] does not exist`, `Write it: a line \`[^${label}]: …\`; or, if no note is meant, \`\\[^${label}]\`.`);
			}
		});
	};
}

/** The place of a part of a text: a paragraph may run over many lines. */
function at(text: Text, before: string, part: string): Text {
	const line = (text.position?.start.line ?? 1) + before.split('\n').length - 1;
	const column = before.length - before.lastIndexOf('\n') + (before.includes('\n') ? 0 : (text.position?.start.column ?? 1) - 1);
	return { type: 'text', value: part, position: { start: { line, column }, end: { line, column: column + part.length } } };
}
