import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const headingFullStop: Rule = {
	id: 'heading-full-stop',
	why: 'A heading names what follows; a full stop makes readers halt before it.',
	source: 'The Chicago Manual of Style; markdownlint MD026',
	fixes: true,
	text: (text) =>
		inProse(text, /(?<=[\p{L}\p{N})’”"'])[.。](?=\s*$)/gu, ({ index, input }, { node }) => {
			const isAbbreviation = /(?:^|\s)(?:etc|al|Inc|Ltd|Co|Jr|Sr|St|vs|usw|ff|\p{L}|(?:\p{L}\.)+\p{L})$/u.test(input.slice(Math.max(0, index - 20), index));
			return node.type === 'heading' && !isAbbreviation ? { message: 'The heading ends with a full stop', remedy: 'Delete it.', put: '' } : undefined;
		}),
};
