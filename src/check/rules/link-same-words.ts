import { toString } from 'mdast-util-to-string';
import { linksIn } from '../links.ts';
import type { Found, Rule } from '../rule.ts';
import { about, every } from '../text.ts';

export const linkSameWords: Rule = {
	id: 'link-same-words',
	why: 'Two links with the same words and different ends cannot be told apart in a list of links.',
	source: 'WCAG 2.2, 2.4.9',
	text(text) {
		const definitions = new Map(every(text, 'definition').map(({ identifier, url }) => [identifier, url]));
		const seen = new Map<string, string>();
		const found: Found[] = [];
		for (const { node } of linksIn(text)) {
			const words = toString(node).trim();
			const url = (node.type === 'link' ? node.url : definitions.get(node.identifier)) ?? '';
			const key = words.toLowerCase();
			const other = seen.get(key);
			// Numbers of pages, and references such as “ibid.”, are told apart by their sentence.
			if (other !== undefined && other !== url && /\p{L}{4}/u.test(words)) found.push(about(node, `“${words}” leads to two different places`, 'Say in other words where this one leads.'));
			if (words !== '' && other === undefined) seen.set(key, url);
		}
		return found;
	},
};
