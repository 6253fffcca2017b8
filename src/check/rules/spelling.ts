import type { Rule } from '../rule.ts';
import { misspellings, type Misspelling } from '../spelling/misspellings.ts';
import { segmentsOf, type Segment } from '../spelling/segments.ts';
import { wordsIn } from '../spelling/words-in.ts';
import type { Text } from '../text.ts';

export const spelling: Rule = {
	id: 'spelling',
	why: 'A misspelled word makes readers doubt the facts beside it, and no search finds it.',
	source: 'SCOWL, the word lists behind the dictionaries of English for Hunspell',
	text: ({ file, tree, source }, { words }) => {
		const inText = segmentsOf(tree, source).flatMap((segment) => told(segment, misspellings([segment], file.lang, words)).map((found) => ({ at: { start: found.start, end: found.start + found.word.length }, ...found })));
		const above = matterOf(file).flatMap(({ text, line }) => misspellings([{ text, source: text, start: 0 }], file.lang, words).map((found) => ({ at: { line }, ...said(found) })));
		return [...above, ...inText];
	},
};

/** What stands in the front matter in sentences. Of pages only the title and the description. */
function matterOf({ matter, lineOf }: Text['file']): { text: string; line: number }[] {
	const one = (text: string | undefined, ...path: PropertyKey[]) => (text === undefined ? [] : [{ text, line: lineOf(...path) }]);
	const above = [...one(matter.title, 'title'), ...one(matter.description, 'description')];
	if (!('cover' in matter)) return above;
	return [...above, ...one(matter.cover?.alt, 'cover', 'alt'), ...matter.changes.flatMap(({ text }, index) => one(text, 'changes', index, 'text'))];
}

/** Of a piece with more wrong words than right ones it is told once that it is in another language: whose words these are, nobody has said. */
function told({ text }: Segment, found: readonly Misspelling[]): (Misspelling & ReturnType<typeof said>)[] {
	const [first] = found;
	if (first === undefined || found.length < 2 || found.length * 2 <= wordsIn(text).length) return found.map((one) => ({ ...one, ...said(one) }));
	return [{ ...first, message: `Of the words from “${first.word}” on most are in no dictionary`, remedy: 'If they are in another language, say so: `<i lang="fr">…</i>`, or `:::verse{lang=fr}` for a block.' }];
}

function said({ word, suggestions }: Misspelling): { message: string; remedy: string } {
	const instead = suggestions.map((better) => `“${better}”`).join(' or ');
	return { message: `“${word}” is in no dictionary`, remedy: `${instead ? `Write ${instead}; or, if` : 'If'} the word is right, add it to \`content/words.txt\`.` };
}
