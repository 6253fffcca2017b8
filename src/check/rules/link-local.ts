import { ofOutbound } from '../links.ts';
import type { Rule } from '../rule.ts';

export const linkLocal: Rule = {
	id: 'link-local',
	why: 'Such an address works on the writer’s machine, or nowhere.',
	source: 'RFC 2606; RFC 6761; RFC 1918',
	text: (text) => ofOutbound(text, ({ hostname }) => (local.test(hostname) ? { message: `The link leads to ${hostname}, where readers find nothing`, remedy: 'Write the real address; or, if it is an example, set it as code.' } : undefined)),
};

const local = /^(?:localhost|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|\[::1\]|(?:.+\.)?(?:example\.(?:com|net|org)|example|test|invalid|local|localhost))$/;
