// The reader gets set type instead of typewriter type: quotes, dashes, primes and spaces by the language's own rules.
// It stands after the parsing of GFM and mathematics, which say what is code, link and formula, and before mdast becomes
// hast, where pieces of a sentence are no longer siblings that can be told from raw HTML.
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { piecesOf } from './typography/inlines.ts';
import { languageOf } from './typography/languages.ts';
import { setPassage } from './typography/passage.ts';
import { smartenPlain } from './typography/smarten.ts';

/**
 * Sets every paragraph, heading and table cell of a document, notes included, with its images' alternative texts and
 * all titles. Code, mathematics, raw HTML, addresses and labels stay as they are, and so does what is set already.
 *
 * A backslash does not keep a mark straight, nor does `&quot;`: both are gone once Markdown is parsed. Code does, and
 * so does HTML: `<span>` does not, `<kbd>` does.
 *
 * @param lang The document's language, a BCP 47 tag.
 */
export function typography({ lang }: { lang: string }) {
	const language = languageOf(lang);
	return (tree: Root): void =>
		visit(tree, (node) => {
			if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
				const pieces = piecesOf(node.children);
				const set = setPassage(pieces.map(({ text }) => text), language);
				pieces.forEach((piece, index) => {
					if (piece.node) piece.node.value = set[index] ?? piece.text;
				});
			}
			if ('alt' in node && node.alt) node.alt = smartenPlain(node.alt, lang);
			if ('title' in node && node.title) node.title = smartenPlain(node.title, lang);
		});
}
