import { replacing } from './rule.ts';

/** Three hyphens are an em dash, as in Pandoc and SmartyPants; spaces around it stay as the writer typed them. */
export const emDash = replacing(/(?<!-|<!?)---(?![->])/g, '—');

/**
 * Two hyphens are an en dash. Not in `--force`, which is a command's option far oftener than a dash, nor in an arrow
 * or a comment (`-->`, `<!--`).
 */
export const enDash = replacing(/(?<=[^\s<-])(?<!<!)--(?![->])|(?<!\S)--(?=[ \n])/g, '–');

/**
 * A hyphen between spaces is a dash, and which one is the language's custom. Beside a sum (x - 1 = 3) it subtracts; and
 * between numbers it is a range or a difference, so that only the sign changes.
 */
export const spacedHyphen = replacing(/(?<=[^\s-])[ \n]-[ \n](?=[^\s-])/g, (match, language) => {
	const { 0: hyphen, index, input } = match;
	const before = input.slice(Math.max(0, index - LOOK), index);
	const after = input.slice(index + hyphen.length, index + hyphen.length + LOOK);
	if (OPERAND_BEFORE.test(before) && OPERAND_AFTER.test(after) && (SUM_BEFORE.test(before) || SUM_AFTER.test(after))) {
		return hyphen.replace('-', '−');
	}
	return /\d$/.test(before) && /^−?\d/.test(after) ? hyphen.replace('-', '–') : language.dash;
});

/** How far a dash looks for its context, in characters. */
const LOOK = 16;
const OPERAND_BEFORE = /(?:^|[^\p{L}\p{N}])(?:\p{L}|[\d.,]*\d)$/u;
const OPERAND_AFTER = /^−?(?:\p{L}|\d[\d.,]*)(?:[^\p{L}\p{N}]|$)/u;
const SUM_BEFORE = /[=+×−]\s?(?:\p{L}|[\d.,]+)$/u;
const SUM_AFTER = /^−?(?:\p{L}|[\d.,]+)\)?\s?[=+×]/u;
