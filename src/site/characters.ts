import { warning, type Finding } from './finding.ts';

/** C0 and C1 controls but tab, line feed and return, lone surrogates, and the two non-characters: XML 1.0 forbids nearly all, so every feed must. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/u;

/** The same without surrogates: `isWellFormed` and an expression that need not know Unicode tell ten times as fast that there are none. */
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/;

/**
 * A file's text as everything else may rely on it: no byte order mark, line feeds alone between lines, and no character
 * that a page or feed may not hold. What is left out, and what was lost before it came here, is told with its line.
 */
export function cleaned(text: string, file: string): { text: string; findings: Finding[] } {
	const unix = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
	const findings: Finding[] = [];
	const lineAt = (index: number) => unix.slice(0, index).split('\n').length;
	const first = isAllowed(unix) ? -1 : unix.search(forbidden);
	if (first !== -1)
		findings.push(warning(file, lineAt(first), `A control character (${codeOf(unix, first)}) stands in the text and was left out`, 'Delete it: no browser or feed reader can show it.'));
	const lost = unix.indexOf('\uFFFD');
	if (lost !== -1) findings.push(warning(file, lineAt(lost), 'A character was lost and shows as \uFFFD', 'Save the file as UTF-8, and write the character again if it is still missing.'));
	return { text: first === -1 ? unix : allowed(unix), findings };
}

/** Whether a text holds a character that no page or feed may hold. */
export function isAllowed(text: string): boolean {
	return !controls.test(text) && text.isWellFormed();
}

/** A text without the characters that no page or feed may hold. */
export function allowed(text: string): string {
	return isAllowed(text) ? text : text.replaceAll(new RegExp(forbidden, 'gu'), '');
}

/** `U+0000`, as character tables name it. */
function codeOf(text: string, index: number): string {
	return `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`;
}
