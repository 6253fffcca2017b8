import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

export const updatedEarly: Rule = {
	id: 'updated-early',
	why: 'What has not been published yet cannot have been changed for its readers.',
	source: 'schema.org: dateModified; RFC 4287, 4.2.15',
	essays: (essays) => essays.filter(({ matter: { updated, published } }) => updated !== undefined && updated < published).map((file) => inMatter(file, ['updated'], `\`updated\` says ${file.matter.updated}, before the essay was published`, 'Correct one of the two days, or delete the line `updated`.')),
};
