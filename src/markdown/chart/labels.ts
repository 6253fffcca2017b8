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
 * @param left room beside the field, in em
 * @param right as well
 */
export function labelsBelow(ticks: readonly Tick[], { along, type }: Chart, left: number, right: number): Label[] | undefined {
	const width = telephone - left - right;
	if (along.kind === 'name') {
		const letters = Math.floor(width / letter / ticks.length);
		const labels = ticks.map(({ at, text }): Label => ({ at, lines: wrapped(text, letters + 1), anchor: 'middle' }));
		return labels.every(({ lines }) => lines.length <= 3 && lines.every((line) => [...line].length <= letters)) ? labels : undefined;
	}
	const labels = ticks.toSorted((a, b) => a.at - b.at).map(({ at, text }): Label => {
		const half = ([...text].length * letter) / 2;
		return { at, lines: [text], anchor: at > 960 && half > right && type !== 'column' ? 'end' : at < 20 && half > left ? 'start' : 'middle' };
	});
	const thinned = labels.map((_, index) => labels.filter((_, at) => at % (index + 1) === 0));
	return thinned.find((some) => some.every((label, index) => index === 0 || edgesOf(label, width)[0] > edgesOf(some[index - 1] ?? label, width)[1] + 0.5)) ?? [];
}

/** Where a label begins and ends, in em. */
function edgesOf({ at, lines, anchor }: Label, width: number): readonly [number, number] {
	const own = [...(lines[0] ?? '')].length * letter;
	const start = (at / 1000) * width - { start: 0, middle: own / 2, end: own }[anchor];
	return [start, start + own];
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

/** The width of a chart on the narrowest telephone, in em of its letters. */
const telephone = 19.5;

interface Label {
	at: number;
	lines: string[];
	anchor: 'start' | 'middle' | 'end';
}
