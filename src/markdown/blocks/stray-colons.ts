import type { Root } from 'mdast';
import { visit } from '../walk.ts';
import type { VFile } from 'vfile';
import { complain } from '../complain.ts';
import { kinds } from './kinds.ts';

/** Notes every line that looks like the beginning or end of a block and is neither; nothing of a block is lost as text. */
export function strayColons(tree: Root, file: VFile): void {
	visit(tree, 'text', (text, index, parent) => {
		if (parent?.type !== 'paragraph' || !text.position) return;
		const { start, end } = text.position;
		for (const [number, line] of String(file).slice(start.offset, end.offset).split('\n').entries()) {
			if (number === 0 && index !== 0 && parent.children[(index ?? 0) - 1]?.type !== 'break') continue;
			const [, colons = '', space = '', name = '', rest = ''] = /^[ \t>]*(:{2,})([ \t]*)([\w-]*)(.*)$/.exec(line) ?? [];
			const at = { ...text, position: { start: { line: start.line + number, column: 1 }, end: { line: start.line + number, column: 1 } } };
			if (colons.length > 2 && name === '' && rest.trim() === '') complain(file, at, `The line “${colons}” closes no block`, 'Delete it; or, if the block above was to hold another, begin and end the outer one with more colons.');
			else if (colons.length > 2 && (name !== '' || rest !== '')) complain(file, at, `The line “${line.trim()}” begins no block`, remedyFor(name, space, rest));
			else if (colons.length === 2 && space === '' && kinds[name]) complain(file, at, `The line “${line.trim()}” begins no block`, `Three colons begin one: \`:::${name}\`.`);
		}
	});
}

function remedyFor(name: string, space: string, rest: string): string {
	if (space !== '') return `Write the name directly behind the colons: \`:::${name || 'note'}\`.`;
	if (rest.trim() !== '') return `Nothing but a title in brackets may follow the name: \`:::${name || 'note'}[${rest.replace(/[[\]{}]/g, '').trim()}]\`; the text begins on the next line.`;
	return 'Put it at the beginning of a line; or, if no block is meant, write a backslash before it.';
}
