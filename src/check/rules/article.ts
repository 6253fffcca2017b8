import { inProse, isOwn } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const article: Rule = {
	id: 'article',
	why: '“A” becomes “an” before a vowel that is heard, and only there.',
	source: 'Garner’s Modern English Usage: a, an',
	fixes: true,
	text: (text) =>
		inProse(text, /(?<![\p{L}\p{N}’'*.-])(an?|A(?=n? \p{Ll})n?) (\p{Ll}{3,})(?![\p{Lu}])/gu, ({ 0: both, 1: typed = '', 2: word = '', index, input }, passage) => {
			// “Vitamin A improves”: a capital may be a name, unless it begins a sentence.
			if (!isOwn(passage, 'en') || (typed === 'A' && !/(?:^|\p{Ll}[.!?]['’”")]* )$/u.test(input.slice(Math.max(0, index - 6), index)))) return undefined;
			const isWrong = /n$/i.test(typed) ? consonant.test(word) : vowel.test(word) && !verbs.has(word);
			const right = /n$/i.test(typed) ? typed.slice(0, 1) : `${typed}n`;
			return isWrong ? { message: `“${both}” should be “${right} ${word}”`, remedy: 'Correct the article.', put: `${right} ${word}` } : undefined;
		}),
};

/** Words that surely begin with a vowel to the ear: of those with eu, on, ou and u only a few. */
const vowel = /^(?:a(?!h)|e(?!u|we)|i|o(?!n[ce]|ui)|u(?:gl|lt|mb|mp|n(?!i|a(?:nim)|u)|nimag|nimp|nint|p|rg)|honest|honou?r|hour|heir)/;
/** And with a consonant. Some say “an historic”. */
const consonant = /^(?:[bcdfgjklmnpqrstvwxyz]|h(?!o(?:ur|nest|nou?r)|eir|erb|istor|abitual|ero[^ ]*ic|ote|allu|ila|yp)|uni(?:t|v|on|que|form|corn|son)|unanim|us(?:e|u)|eu(?:ro|ph|lo|no)|once|one)/;
/** Behind the letter a, in “option a is”. */
const verbs = new Set('all and are its into onto also even only is in on or as at of if it'.split(' '));
