import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cardsOf, pngOf } from '../../src/library/cards.ts';
import { hashOf, mediaName } from '../../src/markdown/media.ts';
import { record, settingsWith } from '../feeds/record.ts';
import { essay, faults } from '../publication.ts';

const settings = settingsWith();
const source = 'tests/fixtures/hostile/essays/pictures/photo.jpg';
const name = `${mediaName(source, hashOf(source))}-800.webp`;
const media = new Map([[name, { name, source, width: 800 }]]);

test('the publication and every essay have two cards each', () => {
	expect(cardsOf([record('tides')], settings).map(({ name }) => name)).toEqual(['index', 'index-square', 'tides', 'tides-square']);
});

test('a card is drawn once: while nothing on it changes, it is only read', async () => {
	const cache = scratch();
	const card = () => cardsOf([record('tides')], settings)[2]!;
	const drawn = await pngOf(card(), media, cache);
	const [kept, ...others] = readdirSync(join(cache, 'cards'));
	expect(others).toEqual([]);
	expect(Buffer.from(drawn).subarray(1, 4).toString()).toBe('PNG');
	// What lies there now could not have been drawn.
	writeFileSync(join(cache, 'cards', kept!), 'kept');
	expect(Buffer.from(await pngOf(card(), media, cache)).toString()).toBe('kept');
});

test('whatever is seen on a card changes it; a change of the text alone does not', async () => {
	const cache = scratch();
	const cover = { src: `/media/${name}`, width: 800, height: 600, alt: '' };
	const shown = [{ title: 'Ebb' }, { published: '2026-04-13' }, { authors: [] }, { series: { name: 'Sea', part: 1, permalink: '/series/sea/' } }, { cover }];
	for (const different of [{}, ...shown, { html: '<p>New</p>', description: 'New', words: 5 }]) await pngOf(cardsOf([record('tides', different)], settings)[2]!, media, cache);
	await pngOf(cardsOf([record('tides')], { ...settings, title: 'Another name' })[2]!, media, cache);
	expect(readdirSync(join(cache, 'cards'))).toHaveLength(1 + shown.length + 1);
});

test('no two essays, and no essay and the publication, can have one card', async () => {
	const remedy = 'Give the file another name; a `permalink` can keep the address.';
	expect(await faults({ 'essays/tides.md': essay(), 'essays/tides-square.md': essay() })).toEqual([`error essays/tides.md Its picture for shared links would be cards/tides-square.png, which is that of content/essays/tides-square.md → ${remedy}`]);
	expect(await faults({ 'essays/index-square.md': essay() })).toEqual([`error essays/index-square.md Its picture for shared links would be cards/index-square.png, which is that of the publication itself → ${remedy}`]);
	expect(await faults({ 'essays/square.md': essay(), 'essays/tide.md': essay() })).toEqual([]);
});

function scratch(): string {
	const folder = mkdtempSync(join(tmpdir(), 'octavo-cards-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
