import { ofOutbound } from '../links.ts';
import type { Rule } from '../rule.ts';

export const linkOwn: Rule = {
	id: 'link-own',
	why: 'A link that names the essay’s file is checked by every build and follows the essay wherever it goes; a full address is neither.',
	source: 'Octavo’s manual: Links are checked before anyone follows them',
	text: (text, { settings: { origin, base } }) => ofOutbound(text, ({ href }) => (href.startsWith(origin + base) ? { message: 'The link names this site by its full address', remedy: 'Name the file, such as `./another-essay.md`, or begin with the slash: `/archive/`.' } : undefined)),
};
