import type { Block, Content, Made } from './block.ts';

/** What may leave the measure, by `wide` a little and by `full` to the edge: what is looked at, never what is read. */
export function wide({ name, content, fault }: Block): Made {
	for (const one of content) if (!isSeen(one)) fault(`The block :::${name} holds running text`, 'Keep pictures, tables, charts, code and galleries in it; lines of text as wide as that are hard to read.', one);
	// Like the gallery itself, and for the same reason.
	return { ...(content.some((one) => is('gallery', one)) && { tagName: 'figure' }), className: [name] };
}

function isSeen(one: Content): boolean {
	if (one.type === 'blockquote') return is('gallery', one) || is('chart', one);
	if (one.type !== 'paragraph') return seen.has(one.type);
	const [first] = one.children;
	if (first?.type === 'text' && /^Table:\s/.test(first.value)) return true;
	return one.children.every((child) => (child.type === 'text' ? child.value.trim() === '' : seen.has(child.type)));
}

function is(block: string, { data }: Content): boolean {
	return String(data?.hProperties?.['className']) === block;
}

const seen = new Set(['table', 'code', 'math', 'html', 'definition', 'image', 'imageReference', 'link', 'inlineMath', 'break']);
