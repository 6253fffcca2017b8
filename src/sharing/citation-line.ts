import { inWords } from '../essays/date.ts';
import { listOf } from '../essays/reason-in-words.ts';
import { phrasesFor } from '../site/phrases.ts';
import type { Settings } from '../site/settings.ts';
import type { CitedEssay } from './citation-record.ts';

/**
 * How to cite an essay, in the publication's language and after the manner of the Chicago Manual of Style: author,
 * title, publication, day. The address follows.
 */
export function citationLine({ plainTitle, authors, published }: CitedEssay, { title, language }: Settings): CitationPart[] {
	const { cited, citedBy } = phrasesFor(language);
	const names = listOf(authors.map(({ name }) => name), language);
	const phrase = (names ? citedBy : '') + cited;
	const values: Record<string, string> = { names, title: quoted(plainTitle, cited), publication: title, date: inWords(published, language) };
	const parts = phrase.split(/\{(\w+)\}/).map((text, index): CitationPart => (index % 2 === 0 ? { kind: 'words', text } : { kind: text, text: values[text] ?? '' }));
	return parts.map(({ kind, text }, index) => {
		// "Jr." and "Why?" end with a mark of their own and get no full stop.
		const before = parts[index - 1];
		return { kind, text: kind === 'words' && /[.?!…]$/.test(before?.text ?? '') ? text.replace(/^\./, '') : text };
	});
}

/** Inside quotation marks, marks of the same kind become those of the other. */
function quoted(title: string, phrase: string): string {
	const opening = /(\S)\s*\{title\}/.exec(phrase)?.[1] ?? '';
	return title.includes(opening) ? title.replaceAll(/[“”„]|«\s?|\s?»/g, (mark) => inner[mark.trim()] ?? mark) : title;
}

const inner: Record<string, string> = { '“': '‘', '”': '’', '„': '‚', '«': '“', '»': '”' };

export interface CitationPart {
	/** `words`, or what it is that stands here: `names`, `title`, `publication`, `date`. */
	kind: string;
	text: string;
}
