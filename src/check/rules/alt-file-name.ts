import type { Rule } from '../rule.ts';
import { about, every } from '../text.ts';

export const altFileName: Rule = {
	id: 'alt-file-name',
	why: 'The name of a file tells nobody what is to be seen.',
	source: 'WCAG 2.2, 1.1.1; W3C failure F30',
	text: (text) =>
		every(text, 'image')
			.filter(({ alt }) => /^\S+\.(?:jpe?g|png|gif|webp|avif|svg|tiff?)$|^(?:IMG|DSC|DSCN|PXL|P|Screenshot|Bildschirmfoto)[-_ ]?\d[\d_. -]*$|^(?:image|img|picture|photo|alt|figure|bild|foto|imagen|placeholder)[-_ ]?\d*$/i.test((alt ?? '').trim()))
			.map((image) => about(image, `The alternative text is “${image.alt?.trim()}”`, 'Say what the picture shows.')),
};
