import { ofOutbound } from '../links.ts';
import type { Rule } from '../rule.ts';

export const linkTracking: Rule = {
	id: 'link-tracking',
	why: 'Such parameters tell the other site who sent the reader, and hinder nobody by being left out.',
	source: 'WebKit: Tracking Prevention Policy',
	text: (text) =>
		ofOutbound(text, ({ searchParams }) => {
			const name = [...searchParams.keys()].find((key) => trackers.test(key));
			return name === undefined ? undefined : { message: `The link carries \`${name}\`, which follows readers`, remedy: 'Delete it from the address, and see whether the page is still there.' };
		}),
};

const trackers = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|twclid|_hsenc|_hsmi|vero_id|mkt_tok)$/i;
