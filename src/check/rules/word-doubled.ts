import { isOwn, inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const wordDoubled: Rule = {
	id: 'word-doubled',
	why: 'The eye passes over a word that stands twice, most of all where a line ends between the two.',
	source: 'Amy Einsohn and Marilyn Schwartz, The Copyeditor’s Handbook',
	fixes: true,
	text: (text) =>
		inProse(text, /(?<![\p{L}\p{N}’'-])(\p{L}+)[ \n]+(\1)(?![\p{L}\p{N}’'-])/giu, ({ 0: both, 1: word = '', 2: again = '', index, input }, passage) => {
			if (!isOwn(passage, ...Object.keys(never)) || !(never[passage.lang]?.has(word.toLowerCase()) ?? false)) return undefined;
			// “The The”, a band; “vitamin A a day”.
			if (/^\p{Lu}/u.test(again) || (word !== again && word.length === 1)) return undefined;
			// “What it was was a lamp.”
			if (passage.lang === 'en' && /^(?:is|was|were|are|has|have)$/.test(word) && /(?:^|\s)(?:it|that|this|who|which|what|there|I|he|she|we|you|they)\s$/i.test(input.slice(Math.max(0, index - 8), index)) && /(?<!\p{L})(?:what|who|which|where|how|why|all|that|those|everything)\P{L}[^.!?]*$/iu.test(input.slice(0, index))) return undefined;
			// “Er sagte, dass dass falsch sei” lacks no word, but has one s too many.
			const isSure = word.toLowerCase() !== 'dass' && !both.includes('\n') && !isSomebodysWord(input.slice(0, index));
			return { message: `“${word}” stands twice`, remedy: 'Delete one.', put: isSure ? word : undefined };
		}),
};

/** Whether a quotation has begun and not ended: what somebody said is theirs, faults included. */
function isSomebodysWord(before: string): boolean {
	return /[“„«‘][^”“»’]*$/.test(before) || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** By language, words that no sentence has twice in a row. Others may be: “he had had”, “die, die die Lampe hielten”, “pass auf auf dich”, “nous nous”. */
const never: Record<string, Set<string>> = {
	en: new Set('it is have his him them because about between through before while the a an of and or to for with from by as at into our their its my your was were has be been are but not if than then this these those they we he she would could should may which who when where how some any each such'.split(' ')),
	de: new Set('und oder von für ist sind war waren eine einen einem einer nicht auch dass wenn aber als zur zum im am'.split(' ')),
	fr: new Set('le la les un une et ou de des du dans pour avec sur par au aux sont qui ce cette ces mais ne pas'.split(' ')),
	es: new Set('el la los las un una y o de del en con por se su sus es al pero más'.split(' ')),
};
