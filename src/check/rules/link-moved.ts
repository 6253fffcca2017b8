import { ofOutbound } from '../links.ts';
import type { Rule } from '../rule.ts';
import { withoutHash } from '../../site/address.ts';

export const linkMoved: Rule = {
	id: 'link-moved',
	why: 'A page that has moved for good answers at its old address for as long as somebody pays for that.',
	source: 'RFC 9110, 15.4.2 and 15.4.9; links.lock',
	text: (text, { links }) =>
		ofOutbound(text, ({ href }) => {
			const moved = links.get(withoutHash(href))?.moved;
			return moved === undefined ? undefined : { message: `The page has moved to ${moved}`, remedy: 'Write the new address if that is what you mean.' };
		}),
};
