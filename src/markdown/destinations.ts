// The essay's own Markdown can be handed on by itself: this remembers where in the text an address stands, and where
// something that is not for readers, for `standAlone`. Stands first of all plugins, while the tree is as it was typed.
import type { Definition, Image, Link, Root } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import { contextOf, type Destination } from './context.ts';
import { inChart, inHtml } from './raw-destinations.ts';

export function destinations(this: Processor) {
	((this.data().fromMarkdownExtensions as object[] | undefined) ??= []).push({ enter: { resourceDestinationString: remember, definitionDestinationString: remember } });
	return (tree: Root, file: VFile): void => void contextOf(file).destinations.push(...destinationsIn(tree, String(file)));
}

/** What the parser does itself on finding an address, and a note of its place on the link or picture. */
function remember(this: CompileContext, { start, end }: Token): void {
	const node = this.stack.at(-1) as Addressed;
	node.data = { ...node.data, destination: [start.offset, end.offset] };
	this.buffer();
}

/** Where addresses stand in a text that the parser of the pipeline has read. */
export function destinationsIn(tree: Root, source: string): Destination[] {
	const found: Destination[] = [];
	const used = { link: new Set<string>(), image: new Set<string>() };
	visit(tree, (node) => {
		if (node.type === 'linkReference') used.link.add(node.identifier);
		if (node.type === 'imageReference') used.image.add(node.identifier);
	});
	visit(tree, (node) => {
		const { start, end } = node.position ?? {};
		if (start?.offset === undefined || end?.offset === undefined) return;
		if (node.type === 'containerDirective' && node.name === 'chart') found.push(...inChart(source, start.offset));
		else if (node.type === 'html') found.push(...inHtml(source, start.offset, end.offset));
		// Nothing leads to it and no page shows it: writers use such lines to talk to themselves.
		else if (node.type === 'definition' && !used.link.has(node.identifier) && !used.image.has(node.identifier)) found.push({ start: start.offset, end: end.offset, instead: '' });
		else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
			const place = (node as Addressed).data?.destination;
			if (place) found.push({ start: place[0], end: place[1], address: node.url, picture: node.type === 'image' || (node.type === 'definition' && used.image.has(node.identifier)) });
		}
	});
	return found;
}

type Addressed = (Link | Image | Definition) & { data?: { destination?: [start: number, end: number] } };
