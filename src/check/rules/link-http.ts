import { ofOutbound } from '../links.ts';
import type { Rule } from '../rule.ts';

export const linkHttp: Rule = {
	id: 'link-http',
	why: 'What comes without HTTPS can be read and changed on its way.',
	source: 'W3C TAG: Securing the Web (2015)',
	text: (text) => ofOutbound(text, ({ protocol }, address) => (protocol === 'http:' && !address.startsWith('//') ? { message: `The link goes to ${address} without HTTPS`, remedy: 'Try it with https://, and write that if it answers.' } : undefined)),
};
