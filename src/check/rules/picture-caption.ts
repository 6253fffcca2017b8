import { visit } from '../../markdown/walk.ts';
import type { Found, Rule } from '../rule.ts';
import { about, typed } from '../text.ts';

export const pictureCaption: Rule = {
	id: 'picture-caption',
	why: 'A drawing with data in it has to say whose data it is and what it shows.',
	source: 'The Chicago Manual of Style, 17th ed., chapter 3',
	text(text) {
		const found: Found[] = [];
		visit(text.tree, 'paragraph', ({ children }) => {
			const [image] = children;
			if (children.length === 1 && image?.type === 'image' && !image.title && data.test(image.alt ?? '')) found.push(about(image, 'A picture with data has no caption', 'Write it in quotation marks behind the name of the file: `![…](chart.svg "Ships lost, by year.")`.'));
		});
		for (const { at, html } of typed(text, 'figure')) {
			const [, alt = ''] = /<img\b[^>]*\balt\s*=\s*["']([^"']*)/i.exec(html) ?? [];
			if (data.test(alt) && !/<figcaption\b/i.test(html)) found.push({ at, message: 'A picture with data has no caption', remedy: 'Write it below the picture, as `<figcaption>`.' });
		}
		return found;
	},
};

/** What such pictures are called in their alternative texts. */
const data = /\b(?:chart|graph|histogram|scatter ?plot|diagramm|graphique|histogramme|gráfico|gráfica)\b/i;
