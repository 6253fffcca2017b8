import type { Rule } from '../rule.ts';
import { alphabetsMixed } from '../rules/alphabets-mixed.ts';
import { apostrophe } from '../rules/apostrophe.ts';
import { bracketsUnpaired } from '../rules/brackets-unpaired.ts';
import { capitals } from '../rules/capitals.ts';
import { dashLopsided } from '../rules/dash-lopsided.ts';
import { dashesMixed } from '../rules/dashes-mixed.ts';
import { decomposed } from '../rules/decomposed.ts';
import { degree } from '../rules/degree.ts';
import { ligature } from '../rules/ligature.ts';
import { lineEndHyphen } from '../rules/line-end-hyphen.ts';
import { marksDoubled } from '../rules/marks-doubled.ts';
import { multiplication } from '../rules/multiplication.ts';
import { noteBeforeStop } from '../rules/note-before-stop.ts';
import { noteSpace } from '../rules/note-space.ts';
import { primes } from '../rules/primes.ts';
import { quotesOfLanguage } from '../rules/quotes-of-language.ts';
import { quotesUnpaired } from '../rules/quotes-unpaired.ts';
import { spaceAfterMark } from '../rules/space-after-mark.ts';
import { spaceBeforeMark } from '../rules/space-before-mark.ts';
import { spaceInBrackets } from '../rules/space-in-brackets.ts';
import { spacesDoubled } from '../rules/spaces-doubled.ts';
import { spacesHard } from '../rules/spaces-hard.ts';
import { tab } from '../rules/tab.ts';
import { unseen } from '../rules/unseen.ts';

/** How its signs are set. */
export const typesetting: readonly Rule[] = [
	noteSpace,
	noteBeforeStop,
	spacesDoubled,
	spaceBeforeMark,
	spaceAfterMark,
	spaceInBrackets,
	spacesHard,
	tab,
	unseen,
	decomposed,
	ligature,
	alphabetsMixed,
	lineEndHyphen,
	apostrophe,
	primes,
	degree,
	multiplication,
	dashLopsided,
	dashesMixed,
	marksDoubled,
	quotesUnpaired,
	quotesOfLanguage,
	bracketsUnpaired,
	capitals,
];
