import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { readHtml } from '../../src/library/cache.ts';
import { contentOf } from '../../src/library/media.ts';
import { essay, faults, publication, read, site } from '../publication.ts';

/** The pictures of essay `a` as a reader gets them, and the files they are served from. */
async function shown(files: Parameters<typeof publication>[0]) {
	const made = publication(files);
	const { essays, findings } = await made.read();
	expect(findings).toEqual([]);
	const a = essays.find(({ id }) => id === 'a');
	const html = readHtml(made.paths.cache, a?.key ?? '');
	return { html, images: [...html.matchAll(/<img [^>]*>/g)].map(([tag]) => attributes(tag)), media: a?.media ?? [], cache: made.paths.cache, cover: a?.cover };
}

function attributes(tag: string): Record<string, string> {
	return Object.fromEntries([...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#87a' } });
let jpeg: Buffer, turned: Buffer, png: Buffer, gif: Buffer, noise: Buffer;

beforeAll(async () => {
	jpeg = await picture(1000, 600).jpeg().toBuffer();
	turned = await picture(1000, 600).jpeg().withMetadata({ orientation: 6 }).toBuffer();
	png = await picture(120, 80).png().toBuffer();
	gif = await sharp([await picture(60, 40).png().toBuffer(), await picture(60, 40).negate().png().toBuffer()], { join: { animated: true } }).gif().toBuffer();
	noise = await sharp(Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, index) => (index * 7919) % 251)), { raw: { width: 300, height: 200, channels: 3 } }).jpeg().toBuffer();
});

describe('Pictures', () => {
	test('have their dimensions, several widths, and sizes that fit the measure', async () => {
		const { images, media } = await shown({ 'essays/a.md': essay('![A harbour](harbour.jpg)'), 'essays/harbour.jpg': jpeg });
		const [image] = images;
		expect(image).toMatchObject({ alt: 'A harbour', width: '1000', height: '600', decoding: 'async', sizes: '(min-width: 46rem) 42rem, 92vw' });
		expect(image?.['srcset']?.replaceAll(/\.[0-9a-f]{8}-/g, '.#-')).toBe('/media/harbour.#-480.webp 480w, /media/harbour.#-800.webp 800w, /media/harbour.#-1000.webp 1000w');
		expect(image?.['src']).toMatch(/^\/media\/harbour\.[0-9a-f]{8}-1000\.webp$/);
		expect(media.map(({ width }) => width)).toEqual([480, 800, 1000]);
	});

	test('are never enlarged, and a small one comes in one size', async () => {
		const { images, media } = await shown({ 'essays/a.md': essay('![A dot](dot.png)'), 'essays/dot.png': png });
		expect(images[0]).toMatchObject({ width: '120', height: '80' });
		expect(images[0]).not.toHaveProperty('srcset');
		expect(media.map(({ width }) => width)).toEqual([120]);
	});

	test('but for the first load when they come near', async () => {
		const { images } = await shown({ 'essays/a.md': essay('![One](a.png)\n\n![Two](b.png)\n\nText ![three](a.png).'), 'essays/a.png': png, 'essays/b.png': png });
		expect(images.map(({ loading }) => loading)).toEqual([undefined, 'lazy', 'lazy']);
	});

	test('are set upright as the camera says, in the page and in the file', async () => {
		const { images, media, cache } = await shown({ 'essays/a.md': essay('![A tower](tower.jpg)'), 'essays/tower.jpg': turned });
		expect(images[0]).toMatchObject({ width: '600', height: '1000' });
		expect(media.map(({ width }) => width)).toEqual([480, 600]);
		const { bytes, type } = await contentOf(media[0] ?? { name: '', source: '' }, cache);
		expect(type).toBe('image/webp');
		expect(await sharp(bytes).metadata()).toMatchObject({ width: 480, height: 800, format: 'webp' });
	});

	test('a moving picture keeps moving', async () => {
		const { images, media, cache } = await shown({ 'essays/a.md': essay('![A wave](wave.gif)'), 'essays/wave.gif': gif });
		expect(images[0]).toMatchObject({ width: '60', height: '40' });
		expect((await sharp((await contentOf(media[0] ?? { name: '', source: '' }, cache)).bytes).metadata()).pages).toBe(2);
	});

	test('a drawing is served as it is', async () => {
		const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="M0 0h9"/></svg>';
		const { images, media, cache } = await shown({ 'essays/a.md': essay('![A plan](plan.SVG)'), 'essays/plan.SVG': drawing });
		expect(images[0]).toMatchObject({ width: '300', height: '100', src: expect.stringMatching(/^\/media\/plan\.[0-9a-f]{8}\.svg$/) });
		expect(images[0]).not.toHaveProperty('srcset');
		const { bytes, type } = await contentOf(media[0] ?? { name: '', source: '' }, cache);
		expect([Buffer.from(bytes).toString(), type]).toEqual([drawing, 'image/svg+xml']);
	});

	test('a picture too tall for WebP is served as it is', async () => {
		const tall = await picture(10, 17_000).png().toBuffer();
		const { images, media } = await shown({ 'essays/a.md': essay('![A list](list.png)'), 'essays/list.png': tall });
		expect(images[0]).toMatchObject({ width: '10', height: '17000', src: expect.stringMatching(/\.png$/) });
		expect(media).toEqual([{ name: expect.stringMatching(/^list\.[0-9a-f]{8}\.png$/), source: expect.stringContaining('list.png') }]);
	});

	test('lie beside the essay, in its folder, above it or in public/', async () => {
		const { images } = await shown({
			'site.yaml': `${site.trim()}base/\n`,
			'essays/a/index.md': essay('![1](one.png) ![2](./more/two.png) ![3](../three.png) ![4](/four.png)'),
			'essays/a/one.png': png,
			'essays/a/more/two.png': png,
			'essays/three.png': png,
			'../public/four.png': png,
		});
		expect(images.map(({ src }) => src?.replace(/\.[0-9a-f]{8}-/, '.#-'))).toEqual(['/base/media/one.#-120.webp', '/base/media/two.#-120.webp', '/base/media/three.#-120.webp', '/base/four.png']);
		expect(images.every(({ width, height }) => width === '120' && height === '80')).toBe(true);
	});

	test('may have any name, typed as it is, in angle brackets or percent-encoded', async () => {
		const { images } = await shown({
			'essays/a.md': essay('![1](<ein Bild.png>) ![2](ein%20Bild.png) ![3](größe.png) ![4](gr%C3%B6%C3%9Fe.png) ![5](100%25.png) ![6](a%23b.png) ![7](猫.png)'),
			...Object.fromEntries(['ein Bild', 'größe', '100%', 'a#b', '猫'].map((name) => [`essays/${name}.png`, png])),
		});
		expect(images.map(({ src }) => src?.replace(/\.[0-9a-f]{8}-.*/, ''))).toEqual(['ein-bild', 'ein-bild', 'grosse', 'grosse', '100', 'a-b', 'mao'].map((name) => `/media/${name}`));
	});

	test('the same picture twice is one file', async () => {
		const { images, media } = await shown({ 'essays/a.md': essay('![One](a.png)\n\n![Another view of one](./a.png)'), 'essays/a.png': png });
		expect(images[0]?.['src']).toBe(images[1]?.['src']);
		expect(new Set(media.map(({ name }) => name)).size).toBe(1);
	});

	test('alone in a paragraph they are figures with a caption, by reference as well', async () => {
		const { html } = await shown({ 'essays/a.md': essay('![One](a.png "The first")\n\n![Two][two]\n\n[![Three][two]](/a/)\n\n[two]: a.png "The second"'), 'essays/a.png': png });
		expect(html.match(/<figure /g)).toHaveLength(3);
		expect([...html.matchAll(/<figcaption>(.*?)<\/figcaption>/g)].map(([, caption]) => caption)).toEqual(['The first', 'The second', 'The second']);
	});

	test('typed as HTML they are treated alike', async () => {
		const { images } = await shown({ 'essays/a.md': essay('<p><img src="a.png" alt="" width="5"></p>'), 'essays/a.png': png });
		expect(images[0]).toMatchObject({ width: '120', height: '80', alt: '' });
	});

	test('may speak of JavaScript and data', async () => {
		const { images } = await shown({ 'essays/a.md': essay('Text ![JavaScript: The Good Parts](a.png "Data: our own") <abbr title="Data: numbers">D</abbr>.'), 'essays/a.png': png });
		expect(images[0]).toMatchObject({ alt: 'JavaScript: The Good Parts', title: 'Data: our own' });
	});
});

describe('Pictures that cannot be shown', () => {
	test('are named with their line, whatever is the matter with them', async () => {
		const text = ['![Lost](lost.png)', '![Lost](/lost.png)', '![Text](text.png)', '![Nothing](nothing.png)', '![](a.png)', '![ ](a.png)', '<img src="a.png">', '![Elsewhere](https://example.com/a.png)', '![Inline](data:image/png;base64,AAAA)', '![None]()', '![A folder](./)'];
		expect(await faults({ 'essays/a.md': essay(text.join('\n\n')), 'essays/text.png': 'Hello', 'essays/nothing.png': '', 'essays/a.png': png })).toEqual(
			[
				[13, 'A picture has no alternative text → Say between the brackets what it shows: `![A lighthouse at dusk](lighthouse.jpg)`.'],
				[15, 'A picture has no alternative text → Say between the brackets what it shows: `![A lighthouse at dusk](lighthouse.jpg)`.'],
				[5, 'The picture "lost.png" does not exist → Put the file at ./lost.png, or correct the name.'],
				[7, 'The picture "/lost.png" does not exist → Put the file at public/lost.png, or correct the name.'],
				[9, 'The picture "text.png" cannot be read → Save it again as JPEG, PNG, WebP or SVG.'],
				[11, 'The picture "nothing.png" cannot be read → Save it again as JPEG, PNG, WebP or SVG.'],
				[17, 'A picture has no alternative text → Say what it shows: alt="…"; alt="" if it only decorates.'],
				[19, 'The picture https://example.com/a.png lies on another server → Save it beside the essay: readers should not be sent elsewhere without knowing.'],
				[21, 'A picture may not begin with "data:" → Name a file beside the essay.'],
				[23, 'A picture has no address → Name a file beside the essay.'],
				[25, 'The picture "./" does not exist → Put the file at ./, or correct the name.'],
			].map(([line, rest]) => `error essays/a.md:${line} ${rest}`),
		);
	});

	test('among them are those whose download broke off', async () => {
		expect(await faults({ 'essays/a.md': essay('![Half](half.jpg)', 'cover: { image: half.jpg, alt: Half }'), 'essays/half.jpg': noise.subarray(0, noise.length / 2) })).toEqual([
			'error essays/a.md:6 The picture "half.jpg" cannot be read → Save it again as JPEG, PNG, WebP or SVG.',
			'error essays/a.md:4 The cover "half.jpg" cannot be read → Save it again as JPEG, PNG or WebP.',
		]);
	});

	test('an address that is badly encoded is a fault with a line, not a crash', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.\n\n![Bad](bad%E4.png)\n\n<p><a href="bad%E4.md">link</a> <audio src="bad%E4.mp3" controls></audio></p>') })).toEqual([
			'error essays/a.md:7 The picture "bad%E4.png" does not exist → Put the file at ./bad%E4.png, or correct the name.',
			'error essays/a.md:9 The file "bad%E4.mp3" does not exist → Put it beside the essay, or correct the name.',
			expect.stringContaining('error essays/a.md:9 The link leads to essays/bad%E4.md, which does not exist'),
		]);
	});
});

describe('Covers', () => {
	test('are measured and served', async () => {
		const { cover, media } = await shown({ 'essays/a.md': essay('Text.', 'cover: { image: cover.jpg, alt: A harbour }'), 'essays/cover.jpg': await picture(3000, 1500).jpeg().toBuffer() });
		expect(cover).toEqual({ src: expect.stringMatching(/^\/media\/cover\.[0-9a-f]{8}-1200\.webp$/), width: 1200, height: 600, alt: 'A harbour' });
		expect(media.map(({ width }) => width)).toEqual([480, 800, 1200, 1600, 2400]);
	});

	test('may be drawings', async () => {
		const { cover } = await shown({ 'essays/a.md': essay('Text.', 'cover: { image: cover.svg, alt: A plan }'), 'essays/cover.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>' });
		expect(cover).toMatchObject({ width: 30, height: 20 });
	});

	test('that do not exist or cannot be read are named with their line', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.', 'cover:', '  alt: A', '  image: lost.jpg'), 'essays/b.md': essay('Text.', 'cover: { image: b.jpg, alt: B }'), 'essays/b.jpg': 'Hello' })).toEqual([
			'error essays/a.md:6 The cover "lost.jpg" does not exist → Put the file beside the essay, or correct the name.',
			'error essays/b.md:4 The cover "b.jpg" cannot be read → Save it again as JPEG, PNG or WebP.',
		]);
	});
});

describe('Recordings', () => {
	test('come from beside the essay or from public/, with the second they begin at', async () => {
		const { html } = await shown({ 'essays/a.md': essay('<video src="a.mp4#t=10" poster="/p.png" controls></video>\n\n<audio controls><source src="/b.mp3" type="audio/mpeg"></audio>'), 'essays/a.mp4': 'x', '../public/b.mp3': 'x', '../public/p.png': png });
		expect(html).toMatch(/<video src="\/media\/a\.[0-9a-f]{8}\.mp4#t=10" poster="\/p\.png"/);
		expect(html).toContain('<source src="/b.mp3"');
	});

	test('that are not there, or elsewhere, are named with their line', async () => {
		expect(await faults({ 'essays/a.md': essay('<video src="a.mp4" controls></video>\n\n<audio src="/b.mp3" controls></audio>\n\n<audio src="https://example.com/c.mp3" controls></audio>') })).toEqual([
			'error essays/a.md:5 The file "a.mp4" does not exist → Put it beside the essay, or correct the name.',
			'error essays/a.md:7 The file "/b.mp3" does not exist → Put it beside the essay, or correct the name.',
			'error essays/a.md:9 https://example.com/c.mp3 lies on another server → Link to it instead, or save the file beside the essay.',
		]);
	});
});

test('files beside the essay are served with their type', async () => {
	const files = ['paper.pdf', 'data.csv', 'song.mp3', 'film.webm', 'photo.JPG', 'thing.xyz'];
	const made = publication({ 'essays/a.md': essay(files.map((name) => `[x](${name})`).join(' ')), ...Object.fromEntries(files.map((name) => [`essays/${name}`, name])) });
	const media = (await made.read()).essays[0]?.media ?? [];
	const served = await Promise.all(media.map((file) => contentOf(file, made.paths.cache)));
	expect(served.map(({ type }) => type)).toEqual(['application/pdf', 'text/csv; charset=utf-8', 'audio/mpeg', 'video/webm', 'image/jpeg', 'application/octet-stream']);
	expect(served.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(files);
});

test('a picture or file replaced while the site is built ends the build, and is never kept under the name of what was there', async () => {
	const made = publication({ 'essays/a.md': essay('![A dot](a.png) [A paper](paper.pdf)'), 'essays/a.png': png, 'essays/paper.pdf': 'The first.' });
	const served = async () => Promise.allSettled((await made.read()).essays[0]?.media.map((file) => contentOf(file, made.paths.cache)) ?? []);
	const { media = [] } = (await made.read()).essays[0] ?? {};
	made.write('essays/a.png', turned);
	made.write('essays/paper.pdf', 'The other.');
	for (const file of media) await expect(contentOf(file, made.paths.cache)).rejects.toThrow(`${file.source} has changed while the site was built. Build again.`);
	made.write('essays/a.png', png);
	made.write('essays/paper.pdf', 'The first.');
	expect((await served()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
});

test('a picture alone is an essay', async () => {
	expect((await read({ 'essays/a.md': essay('![A dot](a.png)'), 'essays/a.png': png })).findings).toEqual([]);
	expect((await read({ 'essays/a.md': essay('![A dot](/a.png)'), '../public/a.png': png })).findings).toEqual([]);
});
