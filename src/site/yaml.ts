import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { allowed, isAllowed } from './characters.ts';
import { fault, warning, type Finding } from './finding.ts';
import { explain, openingOf } from './yaml-errors.ts';

/**
 * Reads YAML and remembers where everything stood, so that a later complaint can name the line.
 *
 * YAML 1.2's core schema is used: `2026-04-12` stays text, which is what keeps calendar dates free of time zones.
 *
 * @param text the YAML itself
 * @param file path to name in findings
 * @param firstLine 1-based line of the file on which `text` begins
 */
export function readYaml(text: string, file: string, firstLine = 1): Yaml {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: true, prettyErrors: false });
	const at = (offset: number) => lines.linePos(offset).line + firstLine - 1;
	const errors = [...document.errors, ...document.warnings].map((error) => fault(file, at(openingOf(error, document)), ...explain(error)));
	const { pointers, doubtful } = inspect(document);
	errors.push(...pointers.map((offset) => fault(file, at(offset), 'A value begins with `&` or `*`, which YAML takes for a pointer', 'Put the text in quotes.')));
	const warnings = doubtful.map((offset) => warning(file, at(offset), 'A control character stands in the text and was left out', 'Delete it: no browser or feed reader can show it.'));
	return {
		file,
		value: errors.length > 0 ? undefined : document.toJS(),
		lineOf: (path) => {
			const offset = offsetOf(document.contents, path);
			return offset === undefined ? firstLine : at(offset);
		},
		// One slip often trips the parser several times over: a line is complained of once.
		findings: [...errors.filter(({ line }, index) => errors.findIndex((other) => other.line === line) === index), ...warnings],
	};
}

/** Finds what is YAML but nothing a writer means: pointers, and control characters spelled as escapes (left out here). */
function inspect(document: Document): { pointers: number[]; doubtful: number[] } {
	const pointers: number[] = [];
	const doubtful: number[] = [];
	visit(document, {
		Node: (_, node) => {
			const offset = node.range?.[0] ?? 0;
			if (isAlias(node) || node.anchor !== undefined) pointers.push(offset);
			if (!isScalar(node) || typeof node.value !== 'string' || isAllowed(node.value)) return;
			node.value = allowed(node.value);
			doubtful.push(offset);
		},
	});
	return { pointers, doubtful };
}

function offsetOf(root: unknown, path: readonly PropertyKey[]): number | undefined {
	let node = root;
	let offset: number | undefined;
	for (const step of path) {
		if (isMap(node)) {
			const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
			if (!pair) break;
			offset = isNode(pair.key) ? pair.key.range?.[0] : offset;
			node = pair.value;
		} else {
			node = isNode(node) && 'get' in node ? (node as { get(key: unknown, keep: true): unknown }).get(step, true) : undefined;
			if (isNode(node)) offset = node.range?.[0] ?? offset;
		}
	}
	return offset;
}

export interface Yaml {
	file: string;
	/** Plain JavaScript, or `undefined` if the YAML could not be read. */
	value: unknown;
	/** 1-based line of a value (or of the nearest thing around it that exists). */
	lineOf(path: readonly PropertyKey[]): number;
	findings: Finding[];
}
