import type { Losses } from '../losses.ts';
import { convertShortcode } from './hugo.ts';
import { codeSpan, inProse } from './prose.ts';

/** What MDX adds to Markdown: imports go, and components and expressions stay to be seen, since nothing is run. */
export function jsx(text: string, losses: Losses): string {
	const bare = inProse(text, /^(?:import\s(?:[^\n]*?\sfrom\s*)?["'][^"'\n]+["'];?|export\s+(?:const|let|var|function|default)\b(?:[^\n]|\n(?!\s*\n))*)[ \t]*$|\{\/\*[^]*?\*\/\}/gm, ([source], line) => {
		if (!source.startsWith('{')) losses.add(line, { rule: 'import', message: `A line for the old site’s program was left out: ${source.replaceAll(/\s+/g, ' ').slice(0, 120)}`, became: 'nothing' });
		return '';
	});
	const components = inProse(bare, /<\/?[A-Z][\w.]*(?:\s(?:[^<>{}"']|"[^"]*"|'[^']*'|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}){0,200})?\/?>|<\/?>/g, ([source], line) => {
		const [, player = '', id = ''] = /^<(YouTube|Vimeo)\s[^>]*?\bid=["']([\w-]+)["'][^>]*\/>$/i.exec(source) ?? [];
		if (player) {
			losses.add(line, { rule: 'embed', message: `What the component “${player}” embedded is a link now`, became: 'link', todo: 'Look whether the link says enough.' });
			return convertShortcode(player.toLowerCase(), id);
		}
		if (!source.startsWith('</')) losses.add(line, { rule: 'component', message: `A component stands as code: ${source.replaceAll(/\s+/g, ' ').slice(0, 120)}`, became: 'code', todo: 'Write what it showed, or delete it.' });
		return codeSpan(source);
	});
	return inProse(components, /(?<![$\\\w{])\{(?!#)[^{}\n$]{1,300}\}(?![$}])/g, ([source], line) => {
		losses.add(line, { rule: 'expression', message: `An expression stands as code: ${source.slice(0, 120)}`, became: 'code', todo: 'Write what it showed, or delete it.' });
		return codeSpan(source);
	});
}
