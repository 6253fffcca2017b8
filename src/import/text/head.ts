import type { Loss } from '../loss.ts';
import type { PostAuthor } from '../post.ts';
import { writtenDay } from '../written-day.ts';
import { namesIn } from './name.ts';
import type { Line } from './lines.ts';

/**
 * What stands above a text: its title in the first line, perhaps a subtitle, then lines that say who wrote it and when.
 * The lines that are understood whole are taken away; a day that can be read in two ways stays in the text and is said.
 */
export function headOf(groups: readonly Line[][], file: string): Head {
	const [first] = groups.flat();
	if (!first || !isTitle(first, groups)) return { authors: [], losses: [], groups: [...groups] };
	const head: Head = { title: first.text.trim(), authors: [], losses: [], groups: [] };
	const taken = new Set([first]);
	const lines = groups.flat().slice(1, 6);
	const subtitled = lines[0] && lines[1] && !bylineIn(lines[0].text) && bylineIn(lines[1].text) && lines[0].text.length <= 200;
	if (subtitled && lines[0]) {
		head.subtitle = lines[0].text.trim();
		taken.add(lines[0]);
	}
	for (const line of lines.slice(subtitled ? 1 : 0)) {
		const byline = bylineIn(line.text);
		if (!byline) break;
		head.authors.push(...byline.names.map((name) => ({ name })).filter(({ name }) => !head.authors.some((author) => author.name === name)));
		if (byline.day && !head.published) head.published = byline.day;
		if (byline.ambiguous)
			head.losses.push({ file, line: line.number, rule: 'date', message: `"${byline.ambiguous}" may be a day in either of two months and stays in the text`, became: 'text', todo: 'Write the day as `published` in the front matter, and delete it in the text.' });
		else taken.add(line);
	}
	head.groups = groups.map((group) => group.filter((line) => !taken.has(line))).filter((group) => group.length > 0);
	return head;
}

/** A first line that is no longer than a title may be, and does not run on into the next as a broken paragraph does. */
function isTitle(first: Line, groups: readonly Line[][]): boolean {
	const next = groups[0]?.[1];
	return first.text.length <= 150 && !(next && first.text.length > 50 && /^\s*\p{Ll}/u.test(next.text)) && !/^\s*(?:>|[-*•]\s)/.test(first.text);
}

/** `By Ada Moss`, `Ada Moss · 4 May 2019`, `Posted on May 4, 2019 by Ada Moss`: nothing in the line may be anything else. */
function bylineIn(text: string): Byline | undefined {
	const byline: Byline = { names: [] };
	let certain = false;
	for (const part of partsOf(text)) {
		const day = writtenDay(part.replace(/^(?:published|posted|written|date|on|am|le)(?:\s+on)?:?\s+/i, ''));
		const by = /^(?:(?:written|posted|published|words|text)\s+)?(?:by|von|par|por|di|da|door|av|af):?\s+(.+)$/i.exec(part)?.[1];
		const names = namesIn(by ?? part);
		if (day === 'ambiguous') byline.ambiguous = part;
		else if (day) byline.day ??= day;
		else if (names) byline.names.push(...names);
		else if (!/^\d+ min(?:ute)?s?(?: read)?$|^in \p{Lu}[\p{L} &]{2,30}$/iu.test(part)) return undefined;
		certain ||= day !== undefined || (by !== undefined && names !== undefined);
	}
	return certain ? byline : undefined;
}

/** A line at its dots, bars and dashes, and before a day or a `by` that no more than a comma or a word sets off. */
function partsOf(text: string): string[] {
	const parts = text.trim().split(/\s*[·•|]\s*|\s+[–—-]\s+|(?<=\d{4}),?\s+(?=by\s)/u).filter((part) => part !== '');
	return parts.flatMap((part) => {
		const joints = [...part.matchAll(/(?<!^(?:posted|published|written))(?:,| on)\s+/gi)];
		const joint = writtenDay(part) ? undefined : joints.find(({ 0: mark, index }) => writtenDay(part.slice(index + mark.length)));
		return joint ? [part.slice(0, joint.index), part.slice(joint.index + joint[0].length)] : [part];
	});
}

export interface Head {
	title?: string;
	subtitle?: string;
	authors: PostAuthor[];
	published?: string;
	losses: Loss[];
	groups: Line[][];
}

interface Byline {
	names: string[];
	day?: string;
	ambiguous?: string;
}
