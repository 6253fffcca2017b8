import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Block, Content, Made } from './block.ts';

/**
 * An interview. A paragraph that begins with a name in bold and a colon is a turn, and what follows belongs to it.
 * Paragraphs with names, not a `<dl>`: "The dl element is inappropriate for marking up dialogue."
 *
 * @see https://html.spec.whatwg.org/multipage/grouping-content.html#the-dl-element
 */
export function questions({ content, fault }: Block): Made {
	const turns = content.map((one): Content => (isTurn(one) ? { ...one, children: named(one.children), data: { hProperties: { className: ['turn'] } } } : one));
	if (content[0] && !isTurn(content[0])) fault('Nobody says the first words of the block :::questions', 'Begin each turn with a name in bold and a colon: `**Ada:** …`.', content[0]);
	return { className: ['questions'], children: turns };
}

function isTurn(one: Content): one is Paragraph {
	if (one.type !== 'paragraph') return false;
	const [name, rest] = one.children;
	return name?.type === 'strong' && (/[:：]\s*$/.test(toString(name)) || (rest?.type === 'text' && /^\s?[:：]/.test(rest.value)));
}

/** A speaker's name is set off, not stressed. */
function named([name, ...words]: Paragraph['children']): Paragraph['children'] {
	return name ? [{ ...name, data: { hName: 'b' } } as typeof name, ...words] : [];
}
