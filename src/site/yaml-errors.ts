import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';

/** Says of an error of the YAML parser what is wrong and what to do, in a writer's words. */
export function explain({ code, message }: YAMLError): [message: string, remedy: string] {
	const said = (message.split('\n')[0] ?? message).replace(/[.:]$/, '');
	if (isUnclosed(code, said)) return said.includes('quote') ? ['A quotation mark is not closed', 'Close it at the end of the text.'] : ['A bracket is not closed', 'Close it at the end of the list.'];
	if (code === 'MULTILINE_IMPLICIT_KEY' || /^Implicit map keys/.test(said)) return ['A line is no `key: value`', 'Write a colon and a space after the key; the essay itself begins below a second line `---`.'];
	if (said === 'Unexpected scalar at node end') return ['A quotation mark closes before the text ends', 'Put the whole text in quotation marks of the other kind.'];
	return known[code] ?? [`The YAML cannot be read: ${said}`, quotes];
}

/** Where an error began: what is never closed is found out at the end, but has to be mended where it opens. */
export function openingOf({ code, message, pos: [end] }: YAMLError, document: Document): number {
	if (!isUnclosed(code, message)) return end;
	let opening = end;
	visit(document, {
		Node: (_, node) => {
			const [start = 0, stop = 0] = node.range ?? [];
			const opens = (isCollection(node) && node.flow === true) || (isScalar(node) && node.type?.startsWith('QUOTE'));
			if (opens && start < opening && stop >= end) opening = start;
		},
	});
	return opening;
}

function isUnclosed(code: string, message: string): boolean {
	return (code === 'MISSING_CHAR' && /quote/.test(message)) || (code === 'BAD_INDENT' && /^Flow/.test(message));
}

const quotes = 'Put a text that contains a colon, # or quotation mark in quotes.';

const known: Partial<Record<string, [message: string, remedy: string]>> = {
	TAB_AS_INDENT: ['A tab is used for indentation', 'Indent YAML with spaces.'],
	DUPLICATE_KEY: ['The same key stands here twice', 'Keep one of the two lines.'],
	MULTIPLE_DOCS: ['A line `---` or `...` ends the YAML before its last key', 'Delete that line.'],
	TAG_RESOLVE_FAILED: ['A value begins with `!`, which YAML takes for a type', 'Put the text in quotes.'],
	BLOCK_AS_IMPLICIT_KEY: ['A second key stands in the value of the first', `Begin every key at the start of its own line. ${quotes}`],
};
