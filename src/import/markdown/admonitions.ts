import type { Losses } from '../losses.ts';
import { inProse } from './prose.ts';

/**
 * Notes set apart: `:::tip Title` of Docusaurus and VuePress and `> [!NOTE]` of GitHub become blocks of Octavo, and any
 * other line of colons is words.
 */
export function admonitions(text: string, losses: Losses): string {
	const alerts = inProse(text, /^> ?\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n((?:>[^\n]*(?:\n|$))+)/gm, ([, kind = '', inside = '']) => `:::${/WARN|CAUT/.test(kind) ? 'warning' : 'note'}\n${inside.trimEnd().replaceAll(/^> ?/gm, '')}\n:::\n`);
	const open: string[] = [];
	const closings = [...alerts.matchAll(/^(:{3,})[ \t]*$/gm)].map(({ 0: source, index }) => ({ colons: source.trim(), index }));
	return inProse(alerts, /^[ \t>]*(:{3,})[ \t]*([\w-]*)([^\n]*)$/gm, ({ 0: source, 1: colons = '', 2: name = '', 3: rest = '', index }, line) => {
		const escaped = source.replace(':::', '\\:::');
		if (name === '' && rest.trim() === '') return open.pop() === colons ? undefined : escaped;
		const kind = kinds[name.toLowerCase()];
		if (!kind || /^[ \t>]/.test(source) || !closings.some((one) => one.index > index && one.colons === colons)) {
			if (name) losses.add(line, { rule: 'block', message: `A block that Octavo does not know is words now: ${source.trim().slice(0, 120)}`, became: 'text', todo: 'See the manual for the blocks that there are.' });
			return escaped;
		}
		open.push(colons);
		const title = rest.replace(/\{[^}]*\}\s*$/, '').replaceAll(/[[\]{}]/g, '').trim();
		return `${colons}${kind}${title ? `[${title}]` : ''}`;
	});
}

const kinds: Record<string, string> = { note: 'note', tip: 'note', info: 'note', hint: 'note', important: 'note', warning: 'warning', caution: 'warning', danger: 'warning', aside: 'aside', details: 'aside' };
