import type { Rule } from '../rule.ts';
import { article } from '../rules/article.ts';
import { leftOver } from '../rules/left-over.ts';
import { phrases } from '../rules/phrases.ts';
import { placeholder } from '../rules/placeholder.ts';
import { spelling } from '../rules/spelling.ts';
import { wordDoubled } from '../rules/word-doubled.ts';

/** Its words. */
export const wording: readonly Rule[] = [
	spelling,
	wordDoubled,
	article,
	phrases,
	placeholder,
	leftOver,
];
