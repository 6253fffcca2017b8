import { parse as parseToml, TomlError } from 'smol-toml';
import { LineCounter, parseDocument } from 'yaml';
import { explain, openingOf } from '../../site/yaml-errors.ts';

/**
 * Takes a text file apart: front matter in YAML (`---`), TOML (`+++`) or JSON (`{`, `---json`), and the text below. A file
 * without any is all text.
 *
 * @returns the keys as they are typed, with days as text, so that no time zone touches them; or the fault and its line
 */
export function takeApart(whole: string): Parts | Fault {
	const text = whole.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
	const fence = /^(---|\+\+\+)[ \t]*(\w*)[ \t]*\n/.exec(text);
	if (!fence) return json(text) ?? { data: {}, body: text, line: 0, notes: [] };
	const end = (fence[1] === '---' ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m).exec(text.slice(fence[0].length));
	// A text may begin with a rule between asterisks of its own.
	if (!end) return fence[1] === '---' && !/^[\w-]+:/.test(text.slice(fence[0].length)) ? { data: {}, body: text, line: 0, notes: [] } : { fault: 'its front matter is never closed', line: 1 };
	const matter = text.slice(fence[0].length, fence[0].length + end.index);
	const head = text.slice(0, fence[0].length + end.index + end[0].length + 1);
	const parts = { body: text.slice(head.length), line: head.split('\n').length - 1 };
	if (fence[1] === '+++' || fence[2] === 'toml') return toml(matter, parts);
	if (/^(?:js|javascript)$/.test(fence[2] ?? '')) return { fault: 'its front matter is a program, and an import runs none', line: 1 };
	return yaml(matter, parts);
}

/** A file of settings by the ending of its name; what cannot be read counts as empty. */
export function settingsIn(text: string, file: string): Record<string, unknown> {
	try {
		return record(/\.toml$/.test(file) ? parseToml(text) : parseDocument(text, { uniqueKeys: false, logLevel: 'silent' }).toJS());
	} catch {
		return {};
	}
}

/** A value as a record of keys, or an empty one. */
export function record(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Tabs, which YAML forbids and people type, count as two spaces; of a key that is there twice the last counts, as in Ruby. */
function yaml(matter: string, parts: { body: string; line: number }): Parts | Fault {
	const lines = new LineCounter();
	const spaced = matter.replaceAll(/^[ \t]+|(?<=:)\t+/gm, (space) => space.replaceAll('\t', '  '));
	const document = parseDocument(spaced, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
	const at = (offset: number) => lines.linePos(offset).line + 1;
	const [error] = document.errors;
	if (error) return { fault: `its front matter cannot be read (${explain(error)[0].replace(/^[A-Z](?=[a-z ])/, (first) => first.toLowerCase())})`, line: at(openingOf(error, document)) };
	const twice = parseDocument(spaced, { uniqueKeys: true, logLevel: 'silent' }).errors.map(({ pos }) => at(pos[0]));
	try {
		return { ...parts, data: record(document.toJS()), notes: twice.map((line) => ({ line, message: 'A key stands twice in the front matter, and the last one counts' })) };
	} catch {
		return { fault: 'its front matter refers to itself too often', line: 1 };
	}
}

function toml(matter: string, parts: { body: string; line: number }): Parts | Fault {
	try {
		return { ...parts, data: record(JSON.parse(JSON.stringify(parseToml(matter)))), notes: [] };
	} catch (error) {
		return { fault: 'its front matter cannot be read as TOML', line: error instanceof TomlError ? error.line + 1 : 1 };
	}
}

function json(text: string): Parts | Fault | undefined {
	const matter = /^\{\s*(?:"[^]*?\n)?\}[ \t]*(?:\n|$)/.exec(text)?.[0];
	if (!matter) return undefined;
	try {
		return { data: record(JSON.parse(matter)), body: text.slice(matter.length), line: matter.split('\n').length - 1, notes: [] };
	} catch {
		return { fault: 'its front matter cannot be read as JSON', line: 1 };
	}
}

export interface Parts {
	data: Record<string, unknown>;
	body: string;
	/** How many lines of the file stand above the text. */
	line: number;
	notes: { line: number; message: string }[];
}

export interface Fault {
	/** What is wrong, to follow "because". */
	fault: string;
	/** 1-based line of the file. */
	line: number;
}
