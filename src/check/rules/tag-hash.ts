import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

export const tagHash: Rule = {
	id: 'tag-hash',
	why: 'The sign belongs to networks that look for tags in sentences; here it only becomes a part of the name.',
	source: 'Octavo’s manual: What stands above the text',
	essays: (essays) => essays.flatMap((file) => file.matter.tags.flatMap((tag, index) => (tag.startsWith('#') ? [inMatter(file, ['tags', index], `The tag "${tag}" begins with a #`, 'Delete the sign.')] : []))),
};
