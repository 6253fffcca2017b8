import type { Language } from './languages.ts';

/**
 * Makes a rule of a pattern: every match is replaced by a string, or by what a function makes of the match.
 *
 * @param matching Global, and never matching the empty string. Its lookarounds see the context that stays as it is. A
 * function where the pattern is the language's own.
 */
export function replacing(matching: RegExp | ((language: Language) => RegExp | undefined), by: string | Replacement): Rule {
	return (text, language) => {
		const edits: Edit[] = [];
		const pattern = typeof matching === 'function' ? matching(language) : matching;
		if (!pattern) return edits;
		pattern.lastIndex = 0;
		for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
			const replacement = typeof by === 'string' ? by : by(match, language);
			if (replacement !== match[0]) edits.push({ from: match.index, to: pattern.lastIndex, by: replacement });
		}
		return edits;
	};
}

/** The text with its edits made. Edits come in reading order and do not overlap. */
export function amend(text: string, edits: readonly Edit[]): string {
	let amended = '';
	let done = 0;
	for (const { from, to, by } of edits) {
		amended += text.slice(done, from) + by;
		done = to;
	}
	return amended + text.slice(done);
}

/** Where rising offsets into a text lie once its edits are made; one inside an edit stays inside, or at its end. */
export function shift(offsets: readonly number[], edits: readonly Edit[]): number[] {
	let moved = 0;
	let next = 0;
	return offsets.map((offset) => {
		for (let edit = edits[next]; edit && edit.to <= offset; edit = edits[++next]) {
			moved += edit.by.length - (edit.to - edit.from);
		}
		const edit = edits[next];
		return moved + (edit && edit.from < offset ? Math.min(offset, edit.from + edit.by.length) : offset);
	});
}

/** A change in a text: the characters from one offset up to another give way to others. */
export interface Edit {
	from: number;
	to: number;
	by: string;
}

/** One rule of typography: reads a text, names its edits in reading order. Pure. */
export type Rule = (text: string, language: Language) => Edit[];

type Replacement = (match: RegExpExecArray, language: Language) => string;
