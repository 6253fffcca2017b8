import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from '../walk.ts';
import { smartenPlain } from '../typography/smarten.ts';
import type { Block, Made } from './block.ts';

/**
 * A sentence of the essay, shown large. It is an ornament for the eye: its words go into an attribute that only our
 * style sheet shows, so that nobody hears or reads the sentence twice, in feeds, reader modes and plain text included.
 * For the same reason a pull quote that is not in the text is refused: those readers would lose it.
 */
export function pullquote({ content, lang, tree, fault }: Block): Made {
	const [only, ...others] = content;
	if (only?.type !== 'paragraph' || others.length > 0) fault('A pull quote is more than one paragraph of text', 'Choose one sentence or two, and leave out lists, pictures and the like.');
	const words = content.map((one) => toString(one)).join(' ').replaceAll(/\s+/g, ' ').trim();
	const text = bare(textOf(tree));
	const missing = words.split(/\[?(?:…|\.{3})\]?/).find((part) => !text.includes(bare(part)));
	if (missing) fault(`The pull quote is not in the text: “${missing.trim()}”`, 'Repeat the essay’s own words, with “…” for what is left out; for the words of others there is `>` and `:::epigraph`.');
	return { className: ['pullquote'], properties: { dataQuote: smartenPlain(words, lang), ariaHidden: 'true' }, children: [] };
}

function textOf(tree: Root): string {
	const parts: string[] = [];
	visit(tree, (node) => {
		if (node.type === 'containerDirective' && node.name === 'pullquote') return SKIP;
		if ('value' in node && node.type !== 'html') parts.push(node.value);
		return undefined;
	});
	return parts.join(' ');
}

/** What remains of a text when nothing counts but its letters and digits. */
function bare(text: string): string {
	return text.normalize('NFC').toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}
