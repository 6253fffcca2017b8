import type { Rule } from '../rule.ts';
import { about, every } from '../text.ts';

export const altImageOf: Rule = {
	id: 'alt-image-of',
	why: 'Voices say by themselves that a picture is one.',
	source: 'W3C WAI: Images Tutorial, Tips and Tricks',
	text: (text) =>
		every(text, 'image')
			.filter(({ alt }) => opening.test(alt ?? ''))
			.map((image) => about(image, `The alternative text begins with “${opening.exec(image.alt ?? '')?.[0].trim()}”`, 'Begin with what is to be seen.')),
};

const opening = /^(?:(?:an? |the )?(?:image|picture|photo|photograph|graphic)(?: of| showing)\b|(?:ein |das )?(?:bild|foto)(?: von| mit|, das)(?= )|(?:une |la )?(?:image|photo|photographie)(?: de | d’| d'| du | montrant )|(?:una |la )?(?:imagen|foto|fotografía)(?: de | del | que ))/iu;
