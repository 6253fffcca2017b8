import type { Node, Renderer } from '@takumi-rs/core';
import { titleNode, type Fitted } from './layout.ts';
import type { Legible } from './legible.ts';

/**
 * The largest setting of a title that has room: first with all its words whole, then with words broken where they must
 * be, and at the smallest size with an ellipsis after the last word that has room.
 *
 * @param room width and height, in pixels
 * @param sizes the largest and the smallest, in pixels
 */
export async function fit(title: Legible, room: Room, sizes: readonly [number, number], renderer: Pick<Renderer, 'measure'>): Promise<Fitted> {
	const [largest, smallest] = sizes;
	const hasRoom = async (fitted: Fitted) => {
		const tree: Node = { type: 'container', style: { display: 'flex', flexDirection: 'column', width: room.width }, children: [titleNode(title, fitted)] };
		const [text] = (await renderer.measure(tree, { width: room.width })).children;
		return text !== undefined && text.height <= room.height && text.runs.every(({ width }) => width <= room.width + 1);
	};
	// Letters of other scripts fill more of their size than ours do.
	const start = title.isWestern ? largest : Math.round(largest * 0.82);
	for (const broken of [false, true]) {
		for (let size = broken ? smallest + 16 : start; size >= smallest; size -= 4) {
			const fitted = { text: title.text, size, broken };
			if (await hasRoom(fitted)) return fitted;
		}
	}
	return cut(title.text, (text) => ({ text, size: smallest, broken: true }), hasRoom);
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

interface Room {
	width: number;
	height: number;
}
