// Code with its comments, words and strings told apart at build, by classes alone, so that nothing runs in the reader's
// browser. Stands right after the change to HTML: rehype-raw, later, forgets what the writer put behind the language.
import type { Element, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import { fenceFrom } from './code/fence.ts';
import { linesOf } from './code/lines.ts';
import { listing } from './code/listing.ts';
import { complain, warn } from './complain.ts';

/** `name`: what a screen reader calls a block of code that scrolls sideways, in the site's language. */
export function rehypeCode({ name }: { name: string }) {
	return async (tree: Root, file: VFile): Promise<void> => {
		const blocks: { pre: Element; code: Element; parent: Parents; index: number }[] = [];
		visit(tree, { tagName: 'pre' }, (pre: Element, index, parent) => {
			const [code] = pre.children;
			if (parent && index !== undefined && code?.type === 'element' && code.tagName === 'code') blocks.push({ pre, code, parent, index });
		});
		for (const { pre, code, parent, index } of blocks) {
			const language = languageOf(code);
			const text = textOf(code);
			const fence = fenceFrom(code.data?.meta ?? '', text.split('\n').length);
			for (const fault of fence.faults) complain(file, pre, fault, 'Behind the language may stand {2,4-6} to mark lines, numbers or numbers=12 to count them, and title="src/a.ts".');
			const { lines, called, known } = await linesOf(text, language);
			if (!known) warn(file, pre, `“${language}” is not a language that can be highlighted`, 'Take a name from https://shiki.style/languages, or write text.');
			const block = listing(lines, fence, { language, name: [name, fence.title ?? called].filter(Boolean).join(': ') });
			parent.children[index] = { ...block, position: pre.position };
		}
	};
}

/** The change to HTML ends every block with a line break that the writer did not type and a reader would copy. */
function textOf(code: Element): string {
	return toString(code).replace(/\n$/, '').replace(/\r\n?/g, '\n');
}

function languageOf(code: Element): string {
	const [name] = (code.properties['className'] ?? []) as string[];
	return name?.replace(/^language-/, '') ?? '';
}
