import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { wordsBeyond } from '../many-words.ts';
import type { Found, Rule } from '../rule.ts';
import { about } from '../text.ts';

/** Some eight minutes of reading at 238 words a minute. */
const most = 2000;

export const sectionLong: Rule = {
	id: 'section-long',
	why: `Who reads ${most.toLocaleString('en')} words, eight minutes, without a heading has trouble to find the place again.`,
	source: 'WCAG 2.2, 2.4.10; M. Brysbaert, “How many words do we read per minute?”, Journal of Memory and Language 109 (2019)',
	text({ tree, file }) {
		const found: Found[] = [];
		let prose: string[] = [];
		let heading: Heading | undefined;
		const end = (): void => {
			const place = heading ?? tree.children[0];
			const words = wordsBeyond(most, prose.join('\n'), file.lang);
			if (words > 0 && place) found.push(about(place, `${words.toLocaleString('en')} words stand here without another heading`, 'Divide the section where its subject turns.'));
			prose = [];
		};
		for (const node of tree.children) {
			if (node.type === 'heading') {
				end();
				heading = node;
			} else if (['paragraph', 'list', 'blockquote', 'containerDirective'].includes(node.type)) prose.push(toString(node));
		}
		end();
		return found;
	},
};
