import { isMap, isNode, isScalar, isSeq, parseDocument, stringify, type Node } from 'yaml';
import type { Edit } from '../site/edit.ts';

/** The text of a front matter and where it begins in a file that has one. */
export function frontMatterIn(text: string): { yaml: string; start: number } {
	const [, first = '', yaml = ''] = /^(---[^\S\n]*\n)([^]*?)^---[^\S\n]*$/m.exec(text) ?? [];
	return { yaml, start: first.length };
}

/** Puts a text where another stands in YAML that has no fault. */
export function replaceValue(yaml: string, path: readonly (string | number)[], value: string): Edit[] {
	const node = parse(yaml).getIn(path, true);
	return isScalar(node) ? [put(node, scalar(value))] : [];
}

/**
 * Adds an address to the list `aliases`, be it written over lines, in brackets, or not there yet.
 *
 * @param instead an address that leaves the list, for the essay now lives there
 */
export function addAlias(yaml: string, alias: string, instead: string): Edit[] {
	const { contents } = parse(yaml);
	const list = isMap(contents) ? contents.get('aliases', true) : undefined;
	if (!isSeq(list)) return [appendField(yaml, contents, `aliases: [${scalar(alias)}]`)];
	const left = list.items.find((item) => isScalar(item) && item.value === instead);
	if (isNode(left)) return [put(left, scalar(alias))];
	const last = list.items.at(-1);
	if (!isNode(last)) return [put(list, `[${scalar(alias)}]`)];
	if (list.flow) return [insert(endOf(last), `, ${scalar(alias)}`)];
	const [start = 0] = last.range ?? [];
	const before = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
	return [insert(lineEnd(yaml, endOf(last)), `\n${before.replace(/\S.*/, '')}- ${scalar(alias)}`)];
}

/** A field of its own, below the others. */
function appendField(yaml: string, contents: unknown, field: string): Edit {
	if (!isMap(contents) || !contents.flow) return insert(yaml.length, `${field}\n`);
	const last = contents.items.at(-1);
	return insert(isNode(last?.value) ? endOf(last.value) : isNode(last?.key) ? endOf(last.key) : yaml.lastIndexOf('}'), `, ${field}`);
}

function parse(yaml: string) {
	return parseDocument(yaml, { version: '1.2' });
}

/** Quoted only where YAML would take it for something else. */
function scalar(value: string): string {
	return /[,[\]{}]/.test(value) ? JSON.stringify(value) : stringify(value, { lineWidth: 0 }).trimEnd();
}

function put(node: Node, text: string): Edit {
	return { start: node.range?.[0] ?? 0, end: endOf(node), put: text };
}

function insert(at: number, text: string): Edit {
	return { start: at, end: at, put: text };
}

function endOf({ range }: Node): number {
	return range?.[1] ?? 0;
}

function lineEnd(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end;
}
