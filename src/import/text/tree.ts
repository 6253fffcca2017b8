import type { FootnoteDefinition, List as ListNode, PhrasingContent, Root, RootContent } from 'mdast';
import type { Block } from './blocks.ts';
import { numberOf, reference } from './footnotes.ts';
import type { List } from './lists.ts';

/** A Markdown tree of blocks and notes, in which every word is only a word. Notes stand last, by their numbers. */
export function treeOf(blocks: readonly Block[], notes: ReadonlyMap<string, string>): Root {
	const definitions = [...notes].map(([number, text]): FootnoteDefinition => ({ type: 'footnoteDefinition', identifier: number, label: number, children: [{ type: 'paragraph', children: phrase(text, notes) }] }));
	return { type: 'root', children: [...blocks.map((block) => node(block, notes)), ...definitions] };
}

function node(block: Block, notes: ReadonlyMap<string, string>): RootContent {
	switch (block.kind) {
		case 'break':
			return { type: 'thematicBreak' };
		case 'heading':
			return { type: 'heading', depth: 2, children: phrase(block.text, notes) };
		case 'list':
			return list(block.list, notes);
		case 'paragraph':
			return { type: 'paragraph', children: phrase(block.text, notes) };
		case 'quotation':
			return { type: 'blockquote', children: block.blocks.map((inner) => node(inner, notes)) as never };
		case 'verse':
			return { type: 'paragraph', children: block.lines.flatMap((line, index) => [...(index > 0 ? [{ type: 'break' } as const] : []), ...phrase(line, notes)]) };
	}
}

function list({ ordered, start, items }: List, notes: ReadonlyMap<string, string>): ListNode {
	return {
		type: 'list',
		ordered,
		...(ordered && { start }),
		spread: false,
		children: items.map((item) => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: phrase(item.text, notes) }, ...(item.nested ? [list(item.nested, notes)] : [])] })),
	};
}

/** Words, addresses that are links, and marks of notes that exist. */
function phrase(text: string, notes: ReadonlyMap<string, string>): PhrasingContent[] {
	const marks = [...text.matchAll(reference)].filter((match) => notes.has(numberOf(match))).map((match) => ({ at: match.index, length: match[0].length, node: { type: 'footnoteReference', identifier: numberOf(match), label: numberOf(match) } as const }));
	const links = [...text.matchAll(/\bhttps?:\/\/[^\s<>"[\]\\^`{|}]+[^\s<>"[\]\\^`{|}.,:;!?'’”)…]/g)].filter(({ 0: url }) => URL.canParse(url)).map((match) => ({ at: match.index, length: match[0].length, node: { type: 'link', url: match[0], children: [{ type: 'text', value: match[0] }] } as const }));
	const nodes: PhrasingContent[] = [];
	let end = 0;
	for (const place of [...marks, ...links].sort((a, b) => a.at - b.at)) {
		if (place.at < end) continue;
		if (place.at > end) nodes.push({ type: 'text', value: text.slice(end, place.at).replace(place.node.type === 'footnoteReference' ? / $/ : /$^/, '') });
		nodes.push(place.node as PhrasingContent);
		end = place.at + place.length;
	}
	return end < text.length ? [...nodes, { type: 'text', value: text.slice(end) }] : nodes;
}
