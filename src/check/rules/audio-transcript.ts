import type { Rule } from '../rule.ts';
import { about, every } from '../text.ts';

export const audioTranscript: Rule = {
	id: 'audio-transcript',
	why: 'A recording without its words in writing is closed to those who cannot hear it, and to every search.',
	source: 'WCAG 2.2, 1.2.1',
	text: (text) =>
		every(text, 'html')
			.filter(({ value }) => /<audio\b/i.test(value) && !/transcri|abschrift|niederschrift/i.test(text.source))
			.map((node) => about(node, 'The essay speaks of no transcript of this recording', 'Write down what is said, below it or in a fold, and call it a transcript.')),
};
