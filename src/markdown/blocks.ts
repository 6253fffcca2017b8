// A writer gets more than Markdown's own blocks: an epigraph, verse, a gallery and the rest, between lines of colons
// (`:::verse` … `:::`). Stands after noteReferences, which reads the text as typed, and before math and figures, which
// then find formulas and pictures inside a block as they find them anywhere.
import type { Root } from 'mdast';
import { directiveFromMarkdown, type ContainerDirective } from 'mdast-util-directive';
import type { Processor } from 'unified';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import { suggest } from '../site/shape.ts';
import { kinds } from './blocks/kinds.ts';
import { openingOf } from './blocks/opening.ts';
import { blockSyntax } from './blocks/syntax.ts';
import { strayColons } from './blocks/stray-colons.ts';
import { complain } from './complain.ts';

/** `lang`: the language of what a block says on its own account, such as "Warning". */
export function blocks(this: Processor, { lang }: { lang: string }) {
	const data = this.data();
	(data.micromarkExtensions ??= []).push(blockSyntax());
	(data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown({ verbose: true }));

	return (tree: Root, file: VFile): void => {
		if (!String(file).includes('::')) return;
		strayColons(tree, file);
		const found: ContainerDirective[] = [];
		visit(tree, 'containerDirective', (node) => void found.push(node));
		// The innermost first: a block then finds those inside it finished.
		for (const node of found.reverse()) make(node, tree, file, lang);
	};
}

function make(node: ContainerDirective, tree: Root, file: VFile, lang: string): void {
	const { name } = node;
	const kind = kinds[name];
	if (!kind) complain(file, node, `“${name}” is no kind of block`, suggest(name, Object.keys(kinds)));
	const { title, attributes, properties, content } = openingOf(node, kind, file);
	const fault = (message: string, remedy: string, at = node as Parameters<typeof complain>[1]): void => complain(file, at, message, remedy);
	if (kind && content.length === 0) fault(`The block :::${name} is empty`, 'Put its text between the two lines of colons, or delete both.');
	const made = kind && content.length > 0 ? kind.make({ name, title, attributes, content, lang, tree, file, column: node.position?.start.column ?? 1, fault }) : undefined;
	const { tagName = 'div', className, children = content, type = 'blockquote', ...own } = made ?? {};
	// A quotation to the plugins that follow, which know where one may stand; another element in the HTML.
	Object.assign(node, { type, children, data: { hName: tagName, hProperties: { ...(className && { className }), ...own.properties, ...properties } } });
}
