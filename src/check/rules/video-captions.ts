import type { Rule } from '../rule.ts';
import { about, every } from '../text.ts';

export const videoCaptions: Rule = {
	id: 'video-captions',
	why: 'Who cannot hear a film, or may not make a noise, reads what is said in it.',
	source: 'WCAG 2.2, 1.2.2',
	text: (text) =>
		every(text, 'html')
			.filter(({ value, position }) => {
				// Its end may be in another node.
				const [film = ''] = /<video\b(?:(?!<\/video\b)[^])*/i.exec(text.source.slice(position?.start.offset, (position?.start.offset ?? 0) + 5000)) ?? [];
				return /<video\b/i.test(value) && !/<track\b|\smuted\b/i.test(film);
			})
			.map((node) => about(node, 'The film has no captions', 'Add `<track kind="captions" src="film.vtt" srclang="en" label="English">`; or `muted`, if there is nothing to hear.')),
};
