import type { Rule } from '../rule.ts';
import { misspellings, type Misspelling } from '../spelling/misspellings.ts';
import { segmentsOf, type Segment } from '../spelling/segments.ts';
import { wordsIn } from '../spelling/words-in.ts';
import { placeOf, type Text } from '../text.ts';

export const spelling: Rule = {
	id: 'spelling',
	why: 'A misspelled word makes readers doubt the facts beside it, and no search finds it.',
	source: 'SCOWL, the word lists behind the dictionaries of English for Hunspell',
	text({ file, tree, source, passages }, { words }) {
		const lines = matterOf(file);
		const quotations = passages.filter(({ quoted }) => quoted).map(({ node }) => placeOf(node));
		const wrong = misspellings([...lines.keys(), ...segmentsOf(tree, source)], file.lang, words);
		return [...Map.groupBy(wrong, ({ segment }) => segment)].flatMap(([segment, found]) => {
			const line = lines.get(segment);
			const isQuoted = quotations.some(({ start, end }) => start <= segment.start && segment.start < end);
			return told(segment, found, line === undefined && isQuoted).map(({ word, start, ...said }) => ({ at: line === undefined ? { start, end: start + word.length } : { line }, ...said }));
		});
	},
};

/** What stands in the front matter in sentences, and on which line. Of pages only the title and the description. */
function matterOf({ matter, lineOf }: Text['file']): Map<Segment, number> {
	const one = (text: string | undefined, ...path: PropertyKey[]): [Segment, number][] => (text === undefined ? [] : [[{ text, source: text, start: 0 }, lineOf(...path)]]);
	const above = [...one(matter.title, 'title'), ...one(matter.description, 'description')];
	const more = 'changes' in matter ? [...one(matter.cover?.alt, 'cover', 'alt'), ...matter.changes.flatMap(({ text }, index) => one(text, 'changes', index, 'text'))] : [];
	return new Map([...above, ...more]);
}

/** Of words that are wrong one behind the other, and of a quotation with several, it is told once: that is no slip. */
function told({ text }: Segment, found: readonly Misspelling[], isQuoted: boolean): Said[] {
	const runs: Misspelling[][] = [];
	for (const one of found) {
		const last = runs.at(-1)?.at(-1);
		// A short word between two may be one of this language, too.
		if (last && (isQuoted || one.start - last.start - last.word.length <= 12)) runs.at(-1)?.push(one);
		else runs.push([one]);
	}
	const words = wordsIn(text).length;
	return runs.flatMap((run) => {
		// Slips are near words, and another language is not.
		const isFar = isQuoted || run.filter(({ suggestions }) => suggestions.length === 0).length * 4 > run.length;
		const isStrange = isFar && run.length > 1 && (run.length > (isQuoted ? 2 : 4) || run.length * 2 > words);
		return isStrange && run[0] ? [{ ...run[0], message: `From “${run[0].word}” on, ${run.length} words are in no dictionary`, remedy: 'If they are in another language, say so: `<i lang="fr">…</i>`, or `:::verse{lang=fr}` for a block; if they are right, turn the rule off for the block: `<!-- check off next: spelling -->`.' }] : run.map(said);
	});
}

function said({ word, start, suggestions }: Misspelling): Said {
	const instead = suggestions.map((better) => `“${better}”`).join(' or ');
	return { word, start, message: `“${word}” is in no dictionary`, remedy: `${instead ? `Write ${instead}; or, if` : 'If'} the word is right, add it to \`content/words.txt\`.` };
}

interface Said extends Pick<Misspelling, 'word' | 'start'> {
	message: string;
	remedy: string;
}
