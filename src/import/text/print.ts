import type { Root } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { mathToMarkdown } from 'mdast-util-math';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';

/** A Markdown tree as Markdown of ours: whatever looks like syntax in its words is escaped, that of blocks and formulas too. */
export function printed(tree: Root): string {
	return printer.stringify(tree);
}

const printer = unified()
	.use(remarkGfm)
	.use(function alsoOurs(this: Processor) {
		(this.data().toMarkdownExtensions ??= []).push(directiveToMarkdown(), mathToMarkdown());
	})
	.use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', listItemIndent: 'one' });
