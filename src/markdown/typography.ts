// The reader gets set type instead of typewriter type: quotes, dashes, primes and spaces by the language's own rules.
// Stands after everything that reads Markdown, for GFM and mathematics say what is code, link and formula; and before the
// change to HTML, while emphasis, links and raw HTML inside a sentence are plain to tell apart.
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
 * A writer keeps a mark straight by writing it as code, between backticks or in `<code>` or `<kbd>`. A backslash does
 * not do it, nor does `&quot;`: both are gone once Markdown has been read.
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
