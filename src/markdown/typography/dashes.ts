import { replacing } from './rule.ts';

/** Three hyphens are an em dash, as in Pandoc and SmartyPants; spaces around it stay as the writer typed them. */
export const emDash = replacing(/(?<![-<])---(?![->])/g, '—');

/**
 * Two hyphens are an en dash. Not in `--force`, which is a command's option far oftener than a dash, nor in an arrow
 * or a comment (`-->`, `<!--`).
 */
export const enDash = replacing(/(?<=[^\s<-])--(?![->])|(?<!\S)--(?=[ \n])/g, '–');

/**
 * A hyphen between spaces is a dash, and which one is the language's custom. Between numbers it is a range or a
 * subtraction, so only the sign changes; between single letters it may be algebra and is left alone.
 */
export const spacedHyphen = replacing(/(?<=[^\s-])[ \n]-[ \n](?=[^\s-])/g, (match, language) => {
	const { 0: hyphen, index, input } = match;
	const before = input.slice(Math.max(0, index - LOOK), index);
	const after = input.slice(index + hyphen.length, index + hyphen.length + LOOK);
	if (/\d$/.test(before) && /^−?\d/.test(after)) {
		const sum = /[=+×−]\s?[\d.,]+$/.test(before) || /^−?[\d.,]+\s?[=+×]/.test(after);
		return hyphen.replace('-', sum ? '−' : '–');
	}
	return OPERAND_BEFORE.test(before) && OPERAND_AFTER.test(after) ? hyphen : language.dash;
});

/** How far a dash looks for its context, in characters. */
const LOOK = 16;
const OPERAND_BEFORE = /(?:^|[\s(–—])(?:\p{L}|\d+)$/u;
const OPERAND_AFTER = /^(?:\p{L}|\d+)(?:[\s),.;–—]|$)/u;
