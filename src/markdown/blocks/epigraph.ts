import type { Block, Made } from './block.ts';
import { quoted, sourceLine } from './source-line.ts';

/** Somebody else's words before one's own. */
export function epigraph({ content, fault }: Block): Made {
	const { words, source } = sourceLine(content);
	if (words.length === 0) fault('The epigraph has a source and no words', 'Write the words above the line that begins with `--`.');
	return quoted('epigraph', words, source);
}
