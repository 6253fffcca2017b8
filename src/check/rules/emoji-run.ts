import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const emojiRun: Rule = {
	id: 'emoji-run',
	why: 'A voice reads the name of each, “party popper, party popper, party popper”.',
	source: 'Unicode CLDR: short names of emoji, which screen readers speak',
	text: (text) => inProse(text, /(?:\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)*\s*){3,}/gu, () => ({ message: 'Several emoji stand in a row', remedy: 'Leave one at most.' })),
};
