// The reader gets set type instead of typewriter type: quotes, dashes, primes and spaces by the language's own rules.
// Stands after headingAddresses, so that no rule of type ever moves an address, after tables, which know captions by what
// was typed, and before notes, whose marks are still empty and count as a letter.
import type { Element, ElementContent, Root } from 'hast';
import { visit } from './walk.ts';
import { isInline, piecesOf } from './typography/inlines.ts';
import { type Language, languageOf } from './typography/languages.ts';
import { setPassage } from './typography/passage.ts';
import { smartenPlain } from './typography/smarten.ts';

/**
 * Sets every line of text in a document, notes and captions included, with its pictures' alternative texts and all
 * titles. Code, mathematics, addresses and labels stay as they are, and so does what is set already.
 *
 * A writer keeps a mark straight by writing it as code, between backticks or in `<code>` or `<kbd>`. A backslash does
 * not do it, nor does `&quot;`: both are gone once Markdown has been read.
 *
 * @param lang The document's language, a BCP 47 tag; blocks with a `lang` of their own follow that.
 */
export function typography({ lang }: { lang: string }) {
	return (tree: Root): void => {
		setBlock(tree, languageOf(lang));
		visit(tree, 'element', ({ properties }) => {
			for (const name of ['alt', 'title']) if (typeof properties[name] === 'string') properties[name] = smartenPlain(properties[name], lang);
		});
	};
}

/** Each run of inline content is a passage of its own; a block among it ends one and begins another. */
function setBlock({ children }: Root | Element, language: Language): void {
	let run: ElementContent[] = [];
	const flush = (): void => {
		const pieces = piecesOf(run);
		const set = setPassage(pieces.map(({ text }) => text), language);
		for (const [index, piece] of pieces.entries()) if (piece.node) piece.node.value = set[index] ?? piece.text;
		run = [];
	};
	for (const child of children) {
		if (isInline(child)) run.push(child as ElementContent);
		else if (child.type === 'element' && child.tagName !== 'pre') {
			flush();
			const { lang } = child.properties;
			setBlock(child, typeof lang === 'string' ? languageOf(lang) : language);
		}
	}
	flush();
}
