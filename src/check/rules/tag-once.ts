import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

/** As long as there are fewer essays, every tag is used once for the first time. */
const young = 20;

export const tagOnce: Rule = {
	id: 'tag-once',
	why: `The page of a tag with one essay leads nobody on; in a publication of ${young} essays or more it is often a slip.`,
	source: 'Louis Rosenfeld, Peter Morville and Jorge Arango, Information Architecture, 4th ed.: Thesauri, Controlled Vocabularies, and Metadata',
	essays: (essays) => {
		const uses = new Map<string, number>();
		for (const { matter } of essays) for (const tag of matter.tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
		return essays.length < young ? [] : essays.flatMap((file) => file.matter.tags.flatMap((tag, index) => (uses.get(tag) === 1 ? [inMatter(file, ['tags', index], `No other essay has the tag "${tag}"`, 'Use one that others have, or keep it for the essays to come.')] : [])));
	},
};
