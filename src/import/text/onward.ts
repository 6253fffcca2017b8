import type { Loss } from '../loss.ts';
import type { Line } from './lines.ts';

/**
 * The navigation at the end of a page, which leads on to a text by its title: `Next: The Colour of Ink`, `Next` and the
 * title in the line below, `The Colour of Ink →`. What leads back is dropped and said, for Octavo finds the way itself.
 */
export function withoutNavigation(groups: readonly Line[][], file: string): { groups: Line[][]; next?: string; losses: Loss[] } {
	const lines = groups.flat();
	for (let start = Math.max(1, lines.length - longest); start < lines.length; start += 1) {
		const steps = stepsIn(lines.slice(start));
		if (!steps) continue;
		const gone = new Set(lines.slice(start));
		const next = steps.find(({ back, title }) => !back && title)?.title;
		return {
			groups: groups.map((group) => group.filter((line) => !gone.has(line))).filter((group) => group.length > 0),
			...(next && { next }),
			losses: steps.map(({ line, back, title }) => ({
				file,
				line: line.number,
				rule: 'navigation',
				message: back || !title ? `"${[line.text.trim(), line.text.includes(title ?? '') ? '' : title].join(' ').trim()}" leads to another page` : `"${title}" is what should be read next`,
				became: back || !title ? 'nothing' : 'converted',
			})),
		};
	}
	return { groups: [...groups], losses: [] };
}

/** Two ways, each a label and a title that may be broken in two. */
const longest = 6;
const onward = /^(?:→|»|›|>)?\s*(?:(?:Read |Up )?Next(?: up| essay| article| post| chapter| part)?|Newer(?: post)?|Weiter|Nächster (?:Artikel|Beitrag)|Suivant|Siguiente)\s*(?:$|[:→»›>]+\s*(.*)$)/i;
const back = /^(?:[←«‹<]+\s*)?(?:Previous(?: essay| article| post| chapter| part)?|Older(?: post)?|Zurück|Vorheriger (?:Artikel|Beitrag)|Précédent|Anterior)\s*(?:$|[:←«‹<]+\s*(.*)$)/i;
const both = /^(?:[←«‹<]\s*)?(?:Previous|Older)(?: post)?\s*[|·/]?\s*(?:Next|Newer)(?: post)?\s*[→»›>]?$/i;

function stepsIn(lines: readonly Line[]): Step[] | undefined {
	const steps: Step[] = [];
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index] as Line;
		const text = line.text.trim();
		const label = onward.exec(text) ?? back.exec(text);
		const arrow = /^(?:[←«]\s*(.+)|(.+?)\s*[→»])$/.exec(text);
		if (both.test(text)) steps.push({ line, back: true });
		else if (label) {
			const below = lines[index + 1]?.text.trim();
			const title = label[1]?.replace(/\s*[→»›]$/, '') || (below && isTitle(below) ? below : undefined);
			if (!label[1] && title) index += 1;
			steps.push({ line, back: back.test(text), ...(title && { title }) });
		} else if (arrow && isTitle(arrow[1] ?? arrow[2] ?? '')) steps.push({ line, back: arrow[1] !== undefined, title: arrow[1] ?? arrow[2] ?? '' });
		else return undefined;
		if (/\.$/.test(steps.at(-1)?.title ?? '')) return undefined;
	}
	return steps;
}

function isTitle(text: string): boolean {
	return text.length <= 150 && !/[.:;,]$/.test(text) && !onward.test(text) && !back.test(text);
}

interface Step {
	line: Line;
	back: boolean;
	title?: string;
}
