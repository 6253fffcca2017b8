// No note is lost: a reference without a note, a note nobody refers to and a note written twice are errors. Stands
// right after remark-gfm, while `[^x]` that found no note is still the text the writer typed.
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
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
			const start = text.position?.start.offset ?? 0;
			const typed = String(file).slice(start, text.position?.end.offset);
			for (const [, escape, label] of typed.matchAll(/(\\?)\[\^([^\]\s]+)\]/g)) {
				if (!escape) complain(file, text, `The note [^${label}] does not exist`, `Write it: a line \`[^${label}]: …\`; or, if no note is meant, \`\\[^${label}]\`.`);
			}
		});
	};
}
