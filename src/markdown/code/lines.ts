import type { Run } from './highlight.ts';

/**
 * Source text as lines; the texts of a line's runs joined are the line.
 * @param text with `\n` between lines and none at the end
 * @param language as the writer named it; none, or `text` and its like, is plain
 * @returns the lines, what people call the language, and whether it is one
 */
export async function linesOf(text: string, language: string): Promise<Listed> {
	const name = language.toLowerCase();
	if (plain.has(name)) return { lines: plainly(text), known: true };
	if (name === 'diff' || name === 'patch') return { lines: plainly(text).map(changed), called: 'Diff', known: true };
	// Shiki takes a third of a second to start, and most essays have no code.
	const { highlight } = await import('./highlight.ts');
	const { lines, called } = (await highlight(text, name)) ?? {};
	return lines ? { lines: lines.map((runs) => ({ runs })), called, known: true } : { lines: plainly(text), known: false };
}

function plainly(text: string): Line[] {
	return text.split('\n').map((line) => ({ runs: [{ text: line }] }));
}

/** Lines of a diff, but for the two that name its files, say by their first character what became of them. */
function changed({ runs }: Line): Line {
	const text = runs[0]?.text ?? '';
	if (/^(\+\+\+|---) |^@@|^(diff|index) /.test(text)) return { runs: [{ text, kind: 'c' }] };
	const change = text.startsWith('+') ? 'ins' : text.startsWith('-') ? 'del' : undefined;
	return { runs, change };
}

const plain = new Set(['', 'text', 'txt', 'plain', 'plaintext']);

export interface Listed {
	lines: Line[];
	called?: string | undefined;
	known: boolean;
}

export interface Line {
	runs: Run[];
	/** In a diff: added or taken away. */
	change?: 'ins' | 'del' | undefined;
}
