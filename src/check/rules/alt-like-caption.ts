import type { Rule } from '../rule.ts';
import { about, every } from '../text.ts';

export const altLikeCaption: Rule = {
	id: 'alt-like-caption',
	why: 'Who hears the page hears the same twice, and still does not know what is to be seen.',
	source: 'W3C WAI: Images Tutorial, Tips and Tricks',
	text: (text) =>
		every(text, 'image')
			.filter(({ alt, title }) => title && plain(alt ?? '') === plain(title))
			.map((image) => about(image, 'The alternative text repeats the caption', 'Say between the brackets what is to be seen.')),
};

function plain(words: string): string {
	return words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
