import type { Rule } from '../rule.ts';
import { about, every, placeOf } from '../text.ts';

export const breakBySpaces: Rule = {
	id: 'break-by-spaces',
	why: 'Two spaces at the end of a line break it, and no one can see them; many editors delete them.',
	source: 'CommonMark 0.31, 6.7; markdownlint MD009',
	fixes: true,
	text: (text) =>
		every(text, 'break').flatMap((node) => {
			const { start } = placeOf(node);
			const [spaces] = /^ {2,}(?=\n)/.exec(text.source.slice(start, start + 100)) ?? [];
			return spaces === undefined ? [] : [{ ...about(node, 'The line is broken by spaces at its end', 'Write a backslash instead, or nothing if no break is meant.'), fix: { start, end: start + spaces.length, put: '\\' } }];
		}),
};
