import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { feedSource } from '../../src/library/feed-source.ts';
import { iconOf, iconsOf } from '../../src/library/icons.ts';
import { record, settingsWith } from '../feeds/record.ts';
import { essay, publication } from '../publication.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 16"><path d="M0 0h32v16H0z"/></svg>';

function diskOf(files: Parameters<typeof publication>[0]) {
	const { paths } = publication({ 'essays/a.md': essay(), ...files });
	const media = new Map([['bell.mp3', { name: 'bell.mp3', source: join(paths.content, 'essays/bell.mp3') }]]);
	return { paths, source: feedSource({ paths, settings: settingsWith(), identity: 'tag:example.org,2026:/feed', media, revision: 'test' }) };
}

test('the text of an essay in feeds is made once, and again when the essay or its address changes', () => {
	const { paths, source } = diskOf({});
	const kept = () => readdirSync(join(paths.cache, 'feeds')).length;
	const one = record('one', { html: '<p id="x">A</p>' });
	for (const time of [1, 2]) expect([source.textOf(one), kept(), time]).toEqual([{ html: '<p id="one-x">A</p>', recordings: [] }, 1, time]);
	expect(source.textOf({ ...one, html: '<p>B</p>' }).html).toBe('<p>B</p>');
	source.textOf({ ...one, permalink: '/elsewhere/' });
	expect(kept()).toBe(3);
});

test('feeds know kind and size of files beside essays and in public, and of no others', async () => {
	const { source } = diskOf({ 'essays/bell.mp3': 'ring', '../public/a b.OGG': 'ringing' });
	expect(await source.fileOf('/media/bell.mp3')).toEqual({ type: 'audio/mpeg', size: 4 });
	expect(await source.fileOf('/a%20b.OGG')).toEqual({ type: 'audio/ogg', size: 7 });
	for (const path of ['/media/none.mp3', '/none.mp3', '/']) expect(await source.fileOf(path)).toBe(undefined);
});

test('icons are drawn from the favicon in the sizes that readers ask for, on paper', async () => {
	const { paths, source } = diskOf({ '../public/favicon.svg': svg });
	expect(source.hasIcon).toBe(true);
	expect(iconsOf(paths)).toEqual([{ name: 'feed-icon', width: 144 }, { name: 'icon', width: 512 }, { name: 'apple-touch-icon', width: 180 }]);
	const { info, data } = await sharp(await iconOf(144, paths)).raw().toBuffer({ resolveWithObject: true });
	expect([info.width, info.height, [...data.subarray(0, 3)], [...data.subarray((72 * 144 + 72) * info.channels).subarray(0, 3)]]).toEqual([144, 144, [253, 252, 249], [0, 0, 0]]);
	expect(await iconOf(144, paths)).toEqual(await iconOf(144, paths));
});

test('an icon of the writer’s own is left alone, and without a favicon none is drawn', () => {
	expect(iconsOf(diskOf({ '../public/favicon.svg': svg, '../public/apple-touch-icon.png': 'mine' }).paths).map(({ name }) => name)).toEqual(['feed-icon', 'icon']);
	const { paths, source } = diskOf({});
	expect([iconsOf(paths), source.hasIcon]).toEqual([[], false]);
});
