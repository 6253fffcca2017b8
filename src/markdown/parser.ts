// Reads the Markdown, as remark-parse does, but knows paragraphs of one line at once, and asks for no syntax that the text
// cannot hold. The parser would try each word for an address of mail, and each line for the head of a table. Stands first of all.
import { fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Construct, Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { oneLine } from './one-line.ts';

export function parser(this: Processor) {
	this.parser = (text) => {
		const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
		const idle = new Set(Object.keys(signs).filter((name) => !signs[name]?.test(text)));
		return fromMarkdown(text, {
			extensions: [...(micromarkExtensions as Extension[]).map((extension) => without(idle, extension)), oneLine],
			mdastExtensions: fromMarkdownExtensions.flat().map((extension) => without(idle, extension as TreeExtension)),
		});
	};
}

/** What a text has somewhere if it has such a construct anywhere, by the names that these have in their packages. */
const signs: Record<string, RegExp> = {
	emailAutolink: /@/,
	wwwAutolink: /www\./i,
	protocolAutolink: /https?:\/\//i,
	// The line under the head has a dash, and beside it, spaces aside, a colon or a bar.
	table: /[:|][\t ]*-|-[\t ]*[:|]/,
	// Looks through the finished tree for what the three above missed: an address may be spelled with references or escapes.
	transformGfmAutolinkLiterals: /[&@]|www|http/i,
};

function without<T extends Extension | TreeExtension>(idle: ReadonlySet<string>, extension: T): T {
	const isUsed = ({ name = '' }: Named) => !idle.has(name);
	const hooks = Object.entries(extension).map(([hook, value]) => {
		if (hook === 'transforms') return [hook, (value as Named[]).filter(isUsed)];
		if (hook !== 'text' && hook !== 'flow') return [hook, value];
		return [hook, Object.fromEntries(Object.entries(value as Record<string, Construct | Construct[]>).map(([code, constructs]) => [code, [constructs].flat().filter(isUsed)]))];
	});
	return Object.fromEntries(hooks) as T;
}

type Named = Pick<Construct, 'name'>;
