import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { built } from '../build.ts';
import { filesOf, pagesOf } from './pages.ts';

test.each(['real', 'hostile', 'empty'] as const)('every published essay of "%s", and the publication itself, has a card in both shapes, and nothing else has', async (name) => {
	const site = await built(name);
	const ids = pagesOf(site).filter(({ kind }) => kind === 'essay').map(({ path }) => basename(path));
	const cards = filesOf(site).filter((file) => file.startsWith('cards/'));
	expect(cards).toHaveLength(2 * ids.length + 2);
	for (const id of ids) expect(cards).toEqual(expect.arrayContaining([`cards/${id}.png`, `cards/${id}-square.png`]));
	expect(cards).toEqual(expect.arrayContaining(['cards/index.png', 'cards/index-square.png']));
	expect(cards.filter((card) => /draft|scheduled/.test(card))).toEqual([]);
	for (const card of cards) {
		const png = readFileSync(join(site.dist, card));
		expect(await sharp(png).metadata(), card).toMatchObject({ format: 'png', width: 1200, height: card.endsWith('-square.png') ? 1200 : 630 });
		expect(png.length, card).toBeLessThan(100_000);
	}
});
