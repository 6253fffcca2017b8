import { unspelled } from '../../check/spelling/misspellings.ts';
import { segmentsOf } from '../../check/spelling/segments.ts';
import { readText } from '../../check/text.ts';
import type { EssayFile, PageFile } from '../../library/text.ts';

/** The languages of some texts, and of parts of them, that there is no dictionary for; each once, in alphabetical order. */
export function unspelledIn(texts: readonly (EssayFile | PageFile)[]): string[] {
	const found = texts.flatMap((file) => {
		const { tree, source } = readText(file);
		return unspelled(segmentsOf(tree, source), file.lang);
	});
	return [...new Set(found)].sort();
}
