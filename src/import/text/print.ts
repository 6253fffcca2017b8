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

/** Templates of other systems, `{{ x }}`, `{% x %}`, `{: x}`: an import looks for them in Markdown, and here they are words. */
const braces = ['{', '%', ':', '#'].map((character) => ({ before: String.raw`(?<=\{)`, character, inConstruct: 'phrasing' as const }));

const printer = unified()
	.use(remarkGfm)
	.use(function alsoOurs(this: Processor) {
		(this.data().toMarkdownExtensions ??= []).push(directiveToMarkdown(), mathToMarkdown(), { unsafe: braces });
	})
	.use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', listItemIndent: 'one' });
