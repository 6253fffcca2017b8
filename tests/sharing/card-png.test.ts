import { readFileSync } from 'node:fs';
import { Renderer } from '@takumi-rs/core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openPress } from '../../src/sharing/card/draw.ts';
import { openFaces } from '../../src/sharing/card/faces.ts';
import { fit } from '../../src/sharing/card/fit.ts';
import { layout, titleRoom } from '../../src/sharing/card/layout.ts';
import { legible } from '../../src/sharing/card/legible.ts';
import { toPng } from '../../src/sharing/card/png.ts';
import { rowsOf } from '../../src/sharing/card/rows.ts';
import { shapes } from '../../src/sharing/card/shape.ts';

const titles: Record<string, [lang: string, title: string]> = {
	'a short title': ['en', 'Tides'],
	'a title of several lines': ['en', 'Why the margins of old books are wider than they need to be, and who pays for the paper'],
	'a title cut short': ['en', 'Everything that has ever been said about the sea by those who had to cross it in winter. '.repeat(6)],
	Arabic: ['ar', 'في مديح القراءة الطويلة'],
	Hindi: ['hi', 'लंबे लेख पढ़ने का आनंद'],
	Thai: ['th', 'ศิลปะแห่งการอ่านหนังสือเล่มยาว'],
	Japanese: ['ja', '長い読み物について——「静けさ」の技術'],
	emoji: ['en', 'A hedgehog 🦔 in the snow ☃'],
	'letters under a heap of accents': ['en', `Z${'\u0300\u0301\u0302'.repeat(14)}eal and A${'\u0323'.repeat(30)}ngst`],
};
const faces = openFaces(process.cwd());
const press = openPress(process.cwd());

describe.each(Object.entries(shapes))('The %s card', (kind, shape) => {
	test.each(Object.entries(titles))('has the pixels that it has when it is drawn whole: %s', async (_, [lang, title]) => {
		const [head, foot, date] = ['Pages', 'Ada Lovelace', '12 April 2026'];
		const ours = (text: string) => legible(text, 'en', faces, 'ltr');
		const words = { title: legible(title, lang, faces), head: ours(head), series: ours(''), foot: ours(foot), date: ours(date) };
		const renderer = new Renderer();
		for (const [{ file, ranges }, name] of new Map(Object.values(words).flatMap(({ slices }) => [...slices]))) await renderer.registerFont({ name, data: readFileSync(file), unicodeRange: ranges });
		const fitted = await fit(words.title, titleRoom(shape, false), shape.sizes, renderer);
		const whole = await renderer.render(layout(words, fitted, shape, false), { width: shape.width, height: shape.height, format: 'png' });
		const card = await press({ title, lang, head, series: '', foot, date, language: 'en', cover: undefined }, kind as keyof typeof shapes);
		expect(Buffer.compare(await pixelsOf(card), await pixelsOf(whole))).toBe(0);
	});
});

describe('A drawing as PNG', () => {
	const [width, height] = [64, 40];
	const drawn = (colours: number) => drawing(width, height, (x, y) => (y % 10 < 3 || x < 5 ? 0 : ((y < 20 ? x + y * 59 : x % 5) % (colours - 1)) + 1));

	test.each([2, 85, 256])('has every pixel of it, and every empty row that was left out: %i colours', async (colours) => {
		const pixels = drawn(colours);
		const at = (y: number) => y * width * 4;
		const expected = Buffer.concat([pixels.subarray(0, at(1)), Buffer.alloc(at(5), pixels.subarray(0, 4)), pixels.subarray(at(1), at(22)), Buffer.alloc(at(300), pixels.subarray(0, 4)), pixels.subarray(at(22))]);
		const rows = rowsOf(pixels, width, new Map([[0, 5], [21, 300]]));
		expect(rows!.palette).toHaveLength(colours * 3);
		expect(await sharp(toPng(rows!)).metadata()).toMatchObject({ format: 'png', width, height: height + 305, isPalette: true });
		expect(Buffer.compare(await pixelsOf(toPng(rows!)), expected)).toBe(0);
	});

	test('needs another way if it has more than 256 colours, or something where rows were left out', () => {
		expect(rowsOf(drawn(257), width, new Map())).toBeUndefined();
		expect(rowsOf(drawn(3), width, new Map([[4, 1]]))).toBeUndefined();
		expect(rowsOf(drawn(3), width, new Map([[1, 1]]))?.palette).toHaveLength(9);
	});
});

/** Pixels in colours that are told apart by number, the first of them paper. */
function drawing(width: number, height: number, colourAt: (x: number, y: number) => number): Buffer {
	const pixels = Buffer.alloc(width * height * 4, 255);
	for (let place = 0; place < width * height; place += 1) {
		const colour = colourAt(place % width, Math.floor(place / width));
		pixels.set([255 - (colour % 50), 250 - Math.floor(colour / 50), 240 - (colour % 3)], place * 4);
	}
	return pixels;
}

function pixelsOf(png: Uint8Array): Promise<Buffer> {
	return sharp(png).ensureAlpha().raw().toBuffer();
}
