import type { Chart } from './chart.ts';
import type { Tick } from './plot.ts';

/** How much room a text takes beside or above a chart, in whole em. */
export function roomFor(texts: readonly string[]): number {
	return texts.length === 0 ? 0 : Math.ceil(Math.max(0, ...texts.map((text) => [...text].length)) * letter + 0.5);
}

/** Breaks a text between words, into lines of at most so many letters where words allow. */
export function wrapped(text: string, letters: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && [...last, ...word].length < letters) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/**
 * Labels under the field, broken or thinned out so that they fit on a telephone; `undefined` if names do not.
 *
 * @param room left of the field, in em
 */
export function labelsBelow(ticks: readonly Tick[], { along, type }: Chart, room: number): Label[] | undefined {
	const banded = type === 'column' || along.kind === 'name';
	const letters = Math.floor(narrow / letter / Math.max(1, ticks.length));
	const lines = ticks.map(({ text }) => (along.kind === 'name' ? wrapped(text, letters + 1) : [text]));
	const longest = Math.max(...lines.flat().map((line) => [...line].length));
	if (along.kind === 'name' && (longest > Math.max(letters, 1) || lines.some((each) => each.length > 3))) return undefined;
	const every = along.kind === 'name' ? 1 : Math.ceil(((longest + 2) * letter * ticks.length) / narrow);
	return ticks.flatMap(({ at }, index) => {
		if (index % every !== 0) return [];
		const half = ((lines[index]?.[0] ?? '').length * letter) / 2;
		const anchor = !banded && at > 960 ? 'end' : at < 20 && half > room ? 'start' : 'middle';
		return [{ at, lines: lines[index] ?? [], anchor }];
	});
}

/**
 * Moves labels apart that would lie on each other, as little as needed and in their order.
 *
 * @param wanted where the middle of each should be
 * @param heights of each
 * @param end the lowest place for the foot of one
 */
export function apart(wanted: readonly number[], heights: readonly number[], end: number): number[] {
	const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
	const tops = new Map<number, number>();
	let free = -Infinity;
	for (const index of order) {
		const top = Math.max(free, (wanted[index] ?? 0) - (heights[index] ?? 0) / 2);
		tops.set(index, top);
		free = top + (heights[index] ?? 0);
	}
	let floor = end;
	for (const index of order.toReversed()) {
		const top = Math.min(tops.get(index) ?? 0, floor - (heights[index] ?? 0));
		tops.set(index, top);
		floor = top;
	}
	return wanted.map((_, index) => (tops.get(index) ?? 0) + (heights[index] ?? 0) / 2);
}

/** Width of an average letter of a system typeface, in em; a little more than most have. */
const letter = 0.56;

/** The width of the field on a telephone, in em. */
const narrow = 18;

interface Label {
	at: number;
	lines: string[];
	anchor: 'start' | 'middle' | 'end';
}
