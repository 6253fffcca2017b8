import type { Loss } from '../loss.ts';
import { joined, type Line } from './lines.ts';

/**
 * The notes at the end of a text, each behind its number (`[1] …`, `1. …`, `¹ …`), if the text refers to them as `[1]` or
 * `¹`. Numbered paragraphs that nothing refers to are a list, and stay one.
 */
export function withoutNotes(groups: readonly Line[][], file: string): { groups: Line[][]; notes: Map<string, string>; losses: Loss[] } {
	const ends = groups.toReversed().findIndex((group) => !noteMark.test(group[0]?.text ?? ''));
	const count = ends === -1 ? groups.length : ends;
	const rest = groups.slice(0, groups.length - count);
	const called = new Set(rest.flat().flatMap((line) => [...line.text.matchAll(reference)].map(numberOf)));
	const found = groups.slice(groups.length - count).flatMap(notesIn);
	const wanted = found.filter(({ number }) => called.has(number));
	if (wanted.length === 0 || new Set(found.map(({ number }) => number)).size < found.length || (found.some(({ dotted }) => dotted) && wanted.length < found.length)) return { groups: [...groups], notes: new Map(), losses: [] };
	if (/^(?:Foot|End)?notes:?$|^References:?$|^(?:Fuß|End)noten:?$|^Anmerkungen:?$/i.test(joined(rest.at(-1) ?? []))) rest.pop();
	const lost = found.filter(({ number }) => !called.has(number));
	return {
		groups: [...rest, ...lost.map(({ lines }) => lines)],
		notes: new Map(wanted.map(({ number, text }) => [number, text])),
		losses: lost.map(({ number, lines }) => ({ file, line: lines[0]?.number ?? 1, rule: 'footnote', message: `Nothing in the text refers to note ${number}, which stays a paragraph`, became: 'text', todo: `Write \`[^${number}]\` where the note belongs, and \`[^${number}]:\` before it.` })),
	};
}

/** Marks of notes in running text; the number of a match is {@link numberOf}. */
export const reference = /(?<=\S ?)\[(\d{1,3})\](?!\()|(?<=[\p{L}\p{P}])([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/gu;

/** The number of a note that a {@link reference} calls. */
export function numberOf([, bracketed, raised]: RegExpMatchArray | RegExpExecArray): string {
	return String(Number(bracketed ?? (raised ?? '').normalize('NFKC')));
}

const noteMark = /^\s*(?:\[(\d{1,3})\][.:]?|(\d{1,3})[.)]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))\s*(?=\S)/;

function notesIn(group: readonly Line[]): Note[] {
	const notes: Line[][] = [];
	for (const line of group) {
		if (noteMark.test(line.text)) notes.push([line]);
		else notes.at(-1)?.push(line);
	}
	return notes.map((lines) => {
		const whole = joined(lines);
		const mark = noteMark.exec(whole);
		return { number: String(Number(mark?.[1] ?? mark?.[2] ?? (mark?.[3] ?? '').normalize('NFKC'))), text: whole.slice(mark?.[0].length ?? 0).replace(/\s*[↩↑]\uFE0E?$/, ''), dotted: mark?.[2] !== undefined, lines };
	});
}

interface Note {
	number: string;
	text: string;
	dotted: boolean;
	lines: Line[];
}
