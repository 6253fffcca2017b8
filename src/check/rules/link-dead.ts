import { withoutHash } from '../../site/address.ts';
import { ofOutbound } from '../links.ts';
import type { Rule } from '../rule.ts';

export const linkDead: Rule = {
	id: 'link-dead',
	why: 'A link that leads nowhere takes away what a sentence rests on.',
	source: 'RFC 9110, 15.5.5 and 15.5.11; links.lock',
	text(text, { links }) {
		const archived = text.file.kind === 'essay' ? Object.keys(text.file.matter.archived).map(withoutHash) : [];
		return ofOutbound(text, ({ href }) => {
			const { status, failed } = links.get(withoutHash(href)) ?? {};
			const isDead = status === 404 || status === 410 || failed === 'there is no such host';
			return isDead && !archived.includes(withoutHash(href)) ? { message: `The page is gone: ${failed ?? `it answers ${status}`}`, remedy: 'Correct the address, or name an archived copy under `archived` in the front matter.' } : undefined;
		});
	},
};
