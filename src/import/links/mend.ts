import type { Nodes, Parents, PhrasingContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from '../../markdown/walk.ts';
import type { Edit } from '../../site/edit.ts';
import type { FateOf } from '../converted.ts';
import { parsed } from '../tree/parsed.ts';
import { insteadOf } from './instead.ts';
import { mendHtml } from './mend-html.ts';

/**
 * Gives links and pictures of a text another form where theirs would end a build: a link that leads nowhere becomes its
 * words, a picture that cannot be shown a link to it or its description. Every other byte stays.
 *
 * @param fateOf what becomes of an address, if anything
 */
export function mended(markdown: string, fateOf: FateOf): string {
	const tree = parsed(markdown);
	const urls = new Map<string, string>();
	visit(tree, 'definition', ({ identifier, url }) => void urls.set(identifier, url));
	const edits: Edit[] = [];
	const opened = new Set<Nodes>();
	walk(tree, [], (node, ancestors) => {
		const { start, end } = offsetsOf(node);
		const put = (from: number, to: number, text: string) => void edits.push({ start: from, end: to, put: text });
		if (node.type === 'html') return void put(start, end, mendHtml(node.value, fateOf));
		const address = 'url' in node ? node.url : 'identifier' in node ? urls.get(node.identifier) : undefined;
		const fate = address === undefined ? undefined : fateOf(address);
		if (!fate) return;
		if (node.type === 'definition') put(start, end, '');
		else if (node.type === 'link' || node.type === 'linkReference') {
			const [first, last] = [node.children.at(0), node.children.at(-1)];
			if (!first || !last) return put(start, end, '');
			put(start, offsetsOf(first).start, '');
			put(offsetsOf(last).end, end, '');
			// Words that are an address would be a link again.
			walk(node, [], (inside) => {
				if (inside.type === 'text') for (const { index } of markdown.slice(offsetsOf(inside).start, offsetsOf(inside).end).matchAll(/(?<!\\)(?::\/\/|(?<=\bwww)\.)/gi)) put(offsetsOf(inside).start + index, offsetsOf(inside).start + index, '\\');
			});
		} else if (node.type === 'image' || node.type === 'imageReference') {
			put(start, end, printed(insteadOf(node, fate, ancestors.some(isLink))));
			// What holds pictures only would be refused with something else in it.
			for (const block of ancestors) if (block.type === 'containerDirective' && /^(?:gallery|wide|full)$/.test(block.name)) opened.add(block);
		}
	});
	for (const block of opened) edits.push(...fencesOf(markdown, block));
	return edits.toSorted((a, b) => b.start - a.start || b.end - a.end).reduce((text, { start, end, put }) => text.slice(0, start) + put + text.slice(end), markdown);
}

function walk(node: Nodes, ancestors: readonly Parents[], see: (node: Nodes, ancestors: readonly Parents[]) => void): void {
	see(node, ancestors);
	if ('children' in node) for (const child of node.children) walk(child, [...ancestors, node], see);
}

/** Phrasing as Markdown; what looks like Markdown in its words is escaped. */
export function printed(children: PhrasingContent[]): string {
	return writer.stringify({ type: 'root', children: [{ type: 'paragraph', children }] }).trim().replaceAll(/(?<!\\)\$/g, '\\$');
}

function fencesOf(markdown: string, block: Nodes): Edit[] {
	const { start, end } = offsetsOf(block);
	const first = markdown.slice(start, end).search(/\n|$/);
	const last = /\n[^\S\n>]*:{3,}[^\S\n]*$/.exec(markdown.slice(start, end));
	return [{ start, end: start + first, put: '' }, ...(last ? [{ start: start + last.index, end, put: '' }] : [])];
}

function isLink(node: Nodes): boolean {
	return node.type === 'link' || node.type === 'linkReference';
}

function offsetsOf({ position }: Nodes): { start: number; end: number } {
	return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

const writer = unified().use(remarkGfm).use(remarkStringify);
