import type { PhrasingContent } from 'mdast';
import { element, inline, line, type Content, type Made } from './block.ts';
import { joined, linesOf, strip, type Line } from './lines.ts';

/**
 * Takes from the end of a quotation the line that begins with `--` and says where it comes from, with the lines after
 * it. Emphasis there is the title of a work. The dash stays: feeds and plain text need it.
 */
export function sourceLine(content: readonly Content[]): { words: Content[]; source?: PhrasingContent[] } {
	const last = content.at(-1);
	if (last?.type !== 'paragraph') return { words: [...content] };
	const lines = linesOf(last);
	const at = lines.findLastIndex((one, index) => strip(one, index === 0 ? /^(?:-{2,3}(?!-)|—(?=\s))\s*/ : /^-{2,3}(?!-)\s*/));
	if (at < 0) return { words: [...content] };
	const source = joined(lines.slice(at)).map((node) => (node.type === 'emphasis' ? inline('cite', node.children) : node));
	return { words: [...content.slice(0, -1), ...shortened(last, lines.slice(0, at))], source: [{ type: 'text', value: '—' }, ...source] };
}

/** A quotation in a figure, with its source below; without a source, a quotation. */
export function quoted(className: string, words: Content[], source: PhrasingContent[] | undefined): Made {
	if (!source) return { tagName: 'blockquote', className: [className], children: words };
	return { tagName: 'figure', className: [className], children: [element('blockquote', {}, words), line('figcaption', source)] };
}

function shortened(paragraph: Content & { type: 'paragraph' }, lines: Line[]): Content[] {
	return lines.length === 0 ? [] : [{ ...paragraph, children: joined(lines) }];
}
