import { visit } from 'unist-util-visit';
import type { Found, Rule } from '../rule.ts';
import { about } from '../text.ts';

export const pictureCaption: Rule = {
	id: 'picture-caption',
	why: 'A drawing with data in it has to say whose data it is and what it shows.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 3',
	text({ tree }) {
		const found: Found[] = [];
		visit(tree, 'paragraph', ({ children }) => {
			const [image] = children;
			if (children.length === 1 && image?.type === 'image' && !image.title && data.test(image.alt ?? '')) found.push(about(image, 'A picture with data has no caption', 'Write it in quotation marks behind the name of the file: `![…](chart.svg "Ships lost, by year.")`.'));
		});
		return found;
	},
};

/** What such pictures are called in their alternative texts. */
const data = /\b(?:chart|graph|histogram|scatter ?plot|diagramm|graphique|histogramme|gráfico|gráfica)\b/i;
