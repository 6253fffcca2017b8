import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { mathToMarkdown } from 'mdast-util-math';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';

/** A tree as Markdown of Octavo: whatever its syntax would make of plain words is escaped. */
export function markdownOf(tree: Root): string {
	return processor.stringify(tree);
}

/** A line of colons longer than any inside, in code as well, for that would end the block. */
const container = (node: ContainerDirective, _: unknown, state: State, info: Info): string => {
	const [label, ...rest] = node.children;
	const titled = label?.type === 'paragraph' && label.data?.directiveLabel;
	const content = state.containerFlow({ ...node, children: titled ? rest : node.children } as never, info);
	const longest = Math.max(2, ...[...content.matchAll(/^[\s>]*(:{3,})/gm)].map(([, colons = '']) => colons.length));
	const colons = ':'.repeat(longest + 1);
	const title = titled ? `[${state.containerPhrasing(label, { ...info, before: '[', after: ']' })}]` : '';
	return `${colons}${node.name}${title}\n${content}\n${colons}`;
};

const blocks: Options = {
	handlers: { containerDirective: container } as never,
	unsafe: [
		{ atBreak: true, character: ':', after: ':' },
		{ character: '[', inConstruct: 'phrasing', after: '\\^' },
	],
};

const processor = unified()
	.use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
	.use(function math() {
		((this.data().toMarkdownExtensions ??= []) as Options[]).push(mathToMarkdown({ singleDollarTextMath: true }), blocks);
	})
	.use(remarkStringify, { bullet: '-', bulletOther: '*', rule: '*', emphasis: '*', strong: '*', fences: true, incrementListMarker: true, listItemIndent: 'one', resourceLink: false });

type Handle = NonNullable<NonNullable<Options['handlers']>['paragraph']>;
type State = Parameters<Handle>[2];
type Info = Parameters<Handle>[3];
