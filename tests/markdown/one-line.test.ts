import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { unified } from 'unified';
import remarkGfm from 'remark-gfm';
import type { Extension } from 'micromark-util-types';
import { expect, test } from 'vitest';
import { blockSyntax } from '../../src/markdown/blocks/syntax.ts';
import { oneLine } from '../../src/markdown/one-line.ts';

// A paragraph of one line is known at once. It is what it would be otherwise, and so is everything around it.

const processor = unified().use(remarkGfm).freeze();
const { micromarkExtensions = [], fromMarkdownExtensions = [] } = processor.data() as { micromarkExtensions?: Extension[]; fromMarkdownExtensions?: [] };
const treeOf = (text: string, ...more: Extension[]) => fromMarkdown(text, { extensions: [...micromarkExtensions, blockSyntax(), ...more], mdastExtensions: fromMarkdownExtensions });

const starts = fc.constantFrom('', '', '', '> ', '- ', '1. ', '7. ', '  ', '    ', '\t', '[^a]: ', '> - ', '[b]: ');
const lines = fc.constantFrom('', '', '', '  ', 'Rain', 'Rain *on the', 'roof*  ', '"Who goes?"', '“So', 'www.example.org', 'a | b', '--|--', '--|--', '---', '===', '# Sky', '```', '<div>', '<!-- so', '-->', ':::note', ':::', '* * *', 'Über', 'a[^a] [b]', '\\');
const texts = fc.array(fc.tuple(starts, lines, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r')), { maxLength: 9 }).map((all) => all.map((one) => one.join('')).join(''));

test('a text is the same, whether paragraphs of one line are known at once or not', () => {
	fc.assert(fc.property(texts, (text) => void expect(treeOf(text, oneLine)).toEqual(treeOf(text))), { numRuns: 500 });
});

test('a paragraph of one line is known at once', () => {
	// Asked only if the other has found no paragraph.
	const events: unknown[] = [];
	const watched: Extension = { flow: { null: { add: 'after', tokenize: (_effects, _ok, nok) => (code) => (events.push(code), nok(code)) } } };
	treeOf('A line.\n\nAnother.\n', oneLine, watched);
	expect(events).toEqual([]);
	treeOf('A line.\nAnd one more.\n', oneLine, watched);
	expect(events).not.toEqual([]);
});
