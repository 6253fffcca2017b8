import type { PhrasingContent } from 'mdast';
import { inline, type Block, type Content, type Made } from './block.ts';
import { linesOf } from './lines.ts';
import { quoted, sourceLine } from './source-line.ts';

/**
 * Verse keeps its lines, and its indents: an em space for two typed spaces, which a feed keeps as well. Each line is an
 * element, so that one too long for the screen can hang, and ends with a break for those who see no style sheet. A poem
 * with a source is a quotation; one without is the essay's own.
 */
export function verse({ content, file, column, fault }: Block): Made {
	const lines = String(file).split('\n');
	const indent = (number: number): number => {
		const [spaces = ''] = /^[ \t]*/.exec(lines[number - 1] ?? '') ?? [];
		return Math.max(0, spaces.replaceAll('\t', '    ').length - (column - 1));
	};
	const { words, source } = sourceLine(content);
	const stanzas = words.map((stanza): Content => {
		if (stanza.type !== 'paragraph') {
			fault('Verse holds something other than lines', 'Leave out lists, pictures and the like; a first line may be moved in by three spaces at most, since four make it code.', stanza);
			return stanza;
		}
		const children = linesOf(stanza).flatMap(({ number, children }, index): PhrasingContent[] => {
			const space: PhrasingContent[] = indent(number) > 1 ? [{ type: 'text', value: '\u2003'.repeat(Math.round(indent(number) / 2)) }] : [];
			const set = inline('span', [...space, ...children]);
			return index === 0 ? [set] : [{ type: 'break' }, set];
		});
		return { ...stanza, children };
	});
	return source ? quoted('verse', stanzas, source) : { className: ['verse'], children: stanzas };
}
