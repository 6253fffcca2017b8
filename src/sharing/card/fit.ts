import type { Node, Renderer } from '@takumi-rs/core';
import { lineHeightOf, titleNode, type Fitted } from './layout.ts';
import type { Legible } from './legible.ts';

/**
 * The largest setting of a title that has room: first with all its words whole, then with words broken where they must
 * be, and at the smallest size with an ellipsis after the last word that has room.
 *
 * @returns its height too, in pixels: of a title that was cut short, that of the room
 * @param room width and height, in pixels
 * @param sizes the largest and the smallest, in pixels
 */
export async function fit(title: Legible, room: Room, sizes: readonly [number, number], renderer: Pick<Renderer, 'measure'>): Promise<Fitted & { height: number }> {
	const [largest, smallest] = sizes;
	const piecesOf = async (fitted: Fitted) => {
		const tree: Node = { type: 'container', style: { display: 'flex', flexDirection: 'column', width: room.width }, children: [titleNode(title, fitted)] };
		const [text] = (await renderer.measure(tree, { width: room.width })).children;
		return { height: text?.height ?? Infinity, widths: text?.runs.map(({ width }) => width) ?? [] };
	};
	const isWithin = ({ height, widths }: Pieces) => height <= room.height && widths.every((width) => width <= room.width + 1);
	// Letters of other scripts fill more of their size than ours do.
	const start = title.isWestern ? largest : Math.round(largest * 0.82);
	const first = { text: title.text, size: start, broken: false };
	const pieces = await piecesOf(first);
	if (isWithin(pieces)) return { ...first, height: pieces.height };
	for (const broken of [false, true]) {
		for (let size = broken ? smallest + step * 4 : start - step; size >= smallest; size -= step) {
			const fitted = { text: title.text, size, broken };
			if (!broken && isHopeless(pieces, size / start, lineHeightOf(title) * size, room)) continue;
			const tried = await piecesOf(fitted);
			if (isWithin(tried)) return { ...fitted, height: tried.height };
		}
	}
	const shortened = await cut(title.text, (text) => ({ text, size: smallest, broken: true }), async (fitted) => isWithin(await piecesOf(fitted)));
	return { ...shortened, height: room.height };
}

/** As many words as have room, or letters of a text without words, found by halving. */
async function cut(text: string, set: (text: string) => Fitted, hasRoom: (fitted: Fitted) => Promise<boolean>): Promise<Fitted> {
	const words = text.split(/(?<=[ \u200B])/);
	const parts = words.length > 1 ? words : Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
	const first = (count: number) => set(`${parts.slice(0, count).join('').replace(/[\s\u200B\p{P}]+$/u, '')}…`);
	let [fits, not] = [0, parts.length];
	while (not - fits > 1) {
		const middle = Math.floor((fits + not) / 2);
		if (await hasRoom(first(middle))) fits = middle;
		else not = middle;
	}
	return first(fits);
}

/**
 * Whether a text certainly has no room in a smaller size than it was measured in: its longest word, or all its lines if
 * each were full, would be wider than the room. To reckon so saves most trials.
 */
function isHopeless({ widths }: Pieces, scale: number, lineHeight: number, room: Room): boolean {
	const lines = Math.floor((room.height + 1) / lineHeight);
	const length = widths.reduce((sum, width) => sum + width, 0);
	return Math.max(length / lines, ...widths) * scale > room.width * slack;
}

/** From one size to the next, in pixels. */
const step = 4;

/** Spaces at the ends of lines may be measured or not. */
const slack = 1.05;

/** Height of a text as it is set, and widths of its pieces, each on one line, in pixels. */
interface Pieces {
	height: number;
	widths: number[];
}

interface Room {
	width: number;
	height: number;
}
