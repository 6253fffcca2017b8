import type { Rule } from '../rule.ts';
import { placeIn } from '../prose.ts';

export const paragraphSmall: Rule = {
	id: 'paragraph-small',
	why: 'A sentence begins with a capital; one that does not has often lost its beginning.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 6',
	text: ({ passages }) =>
		passages.flatMap((passage, index) => {
			const before = passages[index - 1];
			const { node, text, lang, quoted, parents } = passage;
			const [word] = /^\p{Ll}[\p{L}\p{N}]*/u.exec(text) ?? [];
			const isSentence = node.type === 'paragraph' && parents.length === 0 && !quoted && /[.!?…][”’")]*$/u.test(text);
			// It may go on behind a formula, some code or a quotation; names such as iPhone have their capital inside.
			const isNew = before?.node.type === 'heading' || (before?.parents.length === 0 && !/:\s*$/.test(before.text) && before.node.position?.end.line === (node.position?.start.line ?? 0) - 2);
			return word && isSentence && isNew && !/\p{Lu}|\p{N}/u.test(word) && ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'cs'].includes(lang) ? [{ at: placeIn(passage, 0, word.length), message: `The paragraph begins with a small letter: “${word}”`, remedy: 'See whether its beginning is missing, or write a capital.' }] : [];
		}),
};
