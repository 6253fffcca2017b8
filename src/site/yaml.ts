import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { fault, type Finding } from './finding.ts';

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
	const findings = document.errors.map((error) => fault(file, at(error.pos[0]), ...explain(error.code, error.message)));
	return {
		file,
		value: findings.length > 0 ? undefined : document.toJS(),
		lineOf: (path) => {
			const offset = offsetOf(document.contents, path);
			return offset === undefined ? firstLine : at(offset);
		},
		findings,
	};
}

function offsetOf(root: unknown, path: readonly PropertyKey[]): number | undefined {
	let node = root;
	let offset: number | undefined;
	for (const step of path) {
		if (isMap(node)) {
			const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
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

function explain(code: string, message: string): [message: string, remedy: string] {
	const said = (message.split('\n')[0] ?? message).replace(/[.:]$/, '');
	if (code === 'TAB_AS_INDENT') return ['A tab is used for indentation', 'Indent YAML with spaces.'];
	if (code === 'DUPLICATE_KEY') return ['The same key stands here twice', 'Keep one of the two lines.'];
	if (code === 'MISSING_CHAR') return [`The YAML breaks off: ${said}`, 'Close the quotation mark or bracket that was opened.'];
	return [`The YAML cannot be read: ${said}`, 'Put a text that contains a colon, # or quotation mark in quotes.'];
}

export interface Yaml {
	file: string;
	/** Plain JavaScript, or `undefined` if the YAML could not be read. */
	value: unknown;
	/** 1-based line of a value (or of the nearest thing around it that exists). */
	lineOf(path: readonly PropertyKey[]): number;
	findings: Finding[];
}
