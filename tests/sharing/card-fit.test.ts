import { readFileSync } from 'node:fs';
import { Renderer } from '@takumi-rs/core';
import { describe, expect, test } from 'vitest';
import { openFaces } from '../../src/sharing/card/faces.ts';
import { fit } from '../../src/sharing/card/fit.ts';
import { titleNode, titleRoom } from '../../src/sharing/card/layout.ts';
import { legible } from '../../src/sharing/card/legible.ts';
import { shapes } from '../../src/sharing/card/shape.ts';

const faces = openFaces(process.cwd());
const renderer = new Renderer();
const paragraph = 'Nobody would choose such a title, but somebody will paste it, and then it must be shown, as far as it has room, on a card. '.repeat(4).slice(0, 300);

describe.each(Object.entries(shapes))('On the %s card', (_, shape) => {
	const set = async (title: string, hasCover = false) => {
		const words = legible(title, 'en', faces);
		for (const [{ file, ranges }, name] of words.slices) await renderer.registerFont({ name, data: readFileSync(file), unicodeRange: ranges });
		const room = titleRoom(shape, hasCover);
		const fitted = await fit(words, room, shape.sizes, renderer);
		const { children } = await renderer.measure({ type: 'container', style: { display: 'flex', flexDirection: 'column', width: room.width }, children: [titleNode(words, fitted)] }, { width: room.width });
		return { ...fitted, room, height: children[0]?.height ?? 0, lines: children[0]?.runs ?? [] };
	};

	test('a short title is set larger than a long one', async () => {
		const sizes = [await set('Tides'), await set('What the sea gives to those who wait for it patiently, at the right place and with the right net, year after year'), await set(paragraph)].map(({ size }) => size);
		expect(sizes[0]).toBe(shape.sizes[0]);
		expect(sizes[0]).toBeGreaterThan(sizes[1] as number);
		expect(sizes[1]).toBeGreaterThan(sizes[2] as number);
	});

	test.each(['Tides', paragraph, 'x'.repeat(300), 'W'.repeat(40), `The ${'Donaudampfschifffahrt'.repeat(4)} company`])('a title has room, with and without a cover: %s', async (title) => {
		for (const hasCover of [false, true]) {
			const { height, lines, room } = await set(title, hasCover);
			expect(lines.length).toBeGreaterThan(0);
			expect(height).toBeLessThanOrEqual(room.height);
			expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(room.width + 1);
		}
	});

	test('a title without room even in the smallest size ends with an ellipsis after a whole word', async () => {
		const { text, size } = await set(paragraph.repeat(3), true);
		expect(size).toBe(shape.sizes[1]);
		expect(text).toMatch(/\p{L}…$/u);
		const kept = text.slice(0, -1);
		expect(paragraph.repeat(3).startsWith(kept)).toBe(true);
		expect(paragraph.repeat(3)[kept.length]).toMatch(/[ ,.]/);
	});

	test('words are broken only if they are longer than a line', async () => {
		expect((await set('What the sea gives to those who wait')).broken).toBe(false);
		expect((await set('Donaudampfschifffahrt'.repeat(6))).broken).toBe(true);
	});
});
