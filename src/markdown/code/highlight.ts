import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguagesInfo } from 'shiki/langs';
import { kindOf, theme } from './theme.ts';

/**
 * Source text as lines of runs, each run of one kind (see theme.ts); the runs of a line joined are the line.
 * @param text without a final line break
 * @param language as the writer named it, in small letters
 * @returns the lines and what people call the language; `undefined` if there is no such language
 */
export async function highlight(text: string, language: string): Promise<{ lines: Run[][]; called: string } | undefined> {
	const info = languages.get(language);
	if (!info) return undefined;
	const highlighter = await highlighterFor(info);
	// A limit of time would make the result depend on how busy the machine is.
	const tokens = highlighter.codeToTokensBase(text, { lang: info.id, theme: 'kinds', tokenizeTimeLimit: 0 });
	return { lines: tokens.map((line) => merged(line.map(({ content, color }) => ({ text: content, kind: kindOf(color) })))), called: info.name };
}

const languages = new Map(bundledLanguagesInfo.flatMap((info) => [info.id, ...(info.aliases ?? [])].map((name) => [name, info])));

/** One highlighter a language: in a common one, code within Markdown would look different once its language was loaded. */
function highlighterFor({ id, import: load }: (typeof bundledLanguagesInfo)[number]): Promise<HighlighterCore> {
	const known = highlighters.get(id);
	if (known) return known;
	const highlighter = createHighlighterCore({ langs: [load], themes: [theme], engine, warnings: false });
	highlighters.set(id, highlighter);
	return highlighter;
}

const highlighters = new Map<string, Promise<HighlighterCore>>();
const engine = createOnigurumaEngine(import('shiki/wasm'));

/** Neighbours of one kind become one run, with the space between them. */
function merged(runs: Run[]): Run[] {
	const result: Run[] = [];
	for (const run of runs) {
		const [before, last] = [result.at(-2), result.at(-1)];
		if (last && last.kind === run.kind) last.text += run.text;
		else if (before && last && before.kind === run.kind && last.text.trim() === '') {
			before.text += last.text + run.text;
			result.pop();
		} else result.push({ ...run });
	}
	return result;
}

export interface Run {
	text: string;
	/** The letter of its class; absent for plain text. */
	kind?: string | undefined;
}
