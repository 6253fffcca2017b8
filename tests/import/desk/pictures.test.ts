import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { keptPicture } from '../../../src/import/pictures/keep.ts';
import { namesBeside } from '../../../src/import/pictures/names.ts';
import { publication } from '../../publication.ts';
import { imported, post, svg } from './exported.ts';

const colour = (background: string) => sharp({ create: { width: 60, height: 40, channels: 3, background } });
const png = await colour('#246').png().toBuffer();
const jpeg = await colour('#624').jpeg().toBuffer();
const body = (made: ReturnType<typeof publication>, path: string) => readFileSync(join(made.paths.content, path), 'utf8').replace(/^---\n[^]*?\n---\n\n/, '').trimEnd();

describe('A picture of an imported essay', () => {
	test('is found in the export, however the text names it, and lies beside the essay under a good name', async () => {
		const made = publication({});
		const text = ['![A](https://old.example/wp-content/uploads/2019/05/Tide%20Mill-300x200.jpg)', '![B](/img/b.png)', '![C](../pictures/c.png)', '![D](cid:d)', `![E is blue](data:image/png;base64,${(await colour('#00f').png().toBuffer()).toString('base64')})`, '![A again](/wp-content/uploads/2019/05/tide%20mill.jpg)'].join('\n\n');
		await imported(made.paths, [post('Mill', { text, source: { file: 'posts/mill.md' }, files: new Map([['cid:d', await colour('#0f0').png().toBuffer()]]), cover: { address: '/img/b.png', alt: 'A wheel' } })], { files: { 'uploads/2019/05/Tide Mill.jpg': jpeg, 'uploads/2018/05/Tide Mill.jpg': png, 'static/img/b.png': png, 'pictures/c.png': await colour('#fff').png().toBuffer() } });
		expect(body(made, 'essays/mill/index.md').split('\n\n')).toEqual(['![A](tide-mill.jpg)', '![B](b.png)', '![C](c.png)', '![D](cid-d.png)', '![E is blue](e-is-blue.png)', '![A again](tide-mill.jpg)']);
		expect(readFileSync(join(made.paths.content, 'essays/mill/index.md'), 'utf8')).toContain('cover: {image: b.png, alt: A wheel}\n');
		expect((await made.read()).findings).toEqual([]);
	});

	test('that is on the web, missing or broken leaves something that builds, and a line in the report', async () => {
		const made = publication({});
		const text = ['![A mill](https://else.example/mill.jpg "The mill")', '![](https://old.example/uploads/gone.jpg)', '![Broken](broken.jpg)', '![Lost](lost.jpg)', '[![Small](https://else.example/small.jpg)](https://else.example/large.jpg)', '<img src="https://else.example/mill.jpg" alt="Raw">'].join('\n\n');
		const { losses, remote } = await imported(made.paths, [post('Mill', { addresses: ['https://old.example/mill/'], source: { file: 'mill.md' }, text, cover: { address: 'https://else.example/cover.jpg' } }), post('Homeless', { text: '![Lost](lost.jpg "For good")', source: { file: 'x.md' } })], { files: { 'broken.jpg': jpeg.subarray(0, 200), 'mill.md': ' ' } });
		expect(body(made, 'essays/mill.md').split('\n\n')).toEqual(['[A mill](https://else.example/mill.jpg): The mill', '[gone](https://old.example/uploads/gone.jpg)', 'Broken', '[Lost](https://old.example/mill/lost.jpg)', '[Small](https://else.example/large.jpg)', '<a href="https://else.example/mill.jpg">Raw</a>']);
		expect(body(made, 'essays/homeless.md')).toBe('Lost: For good');
		expect(remote).toEqual(['https://else.example/mill.jpg', 'https://old.example/uploads/gone.jpg', 'https://old.example/mill/lost.jpg', 'https://else.example/small.jpg', 'https://else.example/cover.jpg']);
		expect(losses.map(({ rule }) => rule)).toEqual(['picture-without-alt', 'picture-remote', 'picture-remote', 'picture-damaged', 'picture-remote', 'picture-remote', 'picture-remote', 'picture-missing']);
		expect((await made.read()).findings).toEqual([]);
	});

	test('is fetched if that was asked for, each address once, and a cover that says nothing of itself says the title', async () => {
		const made = publication({});
		const asked: string[] = [];
		const fetch = async (address: string) => (asked.push(address), address.includes('gone') ? 'its host answers 404' : jpeg);
		const { losses } = await imported(made.paths, [post('Mill', { text: '![A](https://else.example/img_0012.jpg)\n\n![B](https://else.example/gone.jpg)\n\n[![C](https://else.example/c.jpg)](https://else.example/c.jpg)', cover: { address: 'https://else.example/c.jpg' } })], { fetch });
		expect(body(made, 'essays/mill/index.md')).toBe('![A](a.jpg)\n\n[B](https://else.example/gone.jpg)\n\n[![C](a.jpg)](a.jpg)');
		expect(losses.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(['picture-missing: The picture https://else.example/gone.jpg could not be shown: its host answers 404', 'cover-without-alt: The cover does not say what it shows, so the title stands there']);
		expect(asked).toEqual(['https://else.example/img_0012.jpg', 'https://else.example/gone.jpg', 'https://else.example/c.jpg', 'https://else.example/c.jpg']);
		expect((await made.read()).findings).toEqual([]);
	});

	test('on the site that the publication takes the place of is fetched while it is there, and never linked to', async () => {
		const text = '![A mill](https://example.org/uploads/mill.jpg)\n\n[plan](https://example.org/uploads/plan.pdf)';
		const [before, after] = [publication({}), publication({})];
		const { remote, losses } = await imported(before.paths, [post('Mill', { text })]);
		expect(body(before, 'essays/mill.md')).toBe('A mill\n\nplan');
		expect(remote).toEqual(['https://example.org/uploads/mill.jpg']);
		expect(losses.map(({ rule, todo }) => `${rule}: ${todo}`)).toEqual(['picture-remote: Import into a fresh folder with --fetch-images, or save it beside the essay and show it there.', 'link-nowhere: Put the file into `public` at the same path, and make it a link again.']);
		await imported(after.paths, [post('Mill', { text })], { fetch: async () => jpeg });
		expect(body(after, 'essays/mill/index.md')).toBe('![A mill](mill.jpg)\n\nplan');
		for (const made of [before, after]) expect((await made.read()).findings).toEqual([]);
	});

	test('that has the name of a text is a picture still', async () => {
		const made = publication({});
		await imported(made.paths, [post('Mill', { slug: 'mill', text: '![A mill](mill.png) [mill](mill)', source: { file: 'posts/mill/index.md' } })], { files: { 'posts/mill/mill.png': png } });
		expect(body(made, 'essays/mill/index.md')).toBe('![A mill](mill.png) [mill](./index.md)');
	});

	test('and a document that is linked to come along from the export, but no page and nothing of other hosts', async () => {
		const made = publication({});
		await imported(made.paths, [post('Mill', { addresses: ['https://old.example/mill/'], source: { file: 'posts/mill.md' }, text: '[plan](../files/Plan%201.pdf#page=2) [far](https://far.example/plan-1.pdf) [up](/uploads/2019/plan%201.pdf) [page](../files/page.html)' })], { files: { 'files/Plan 1.pdf': 'a', 'uploads/2019/plan 1.pdf': 'b', 'files/page.html': '' } });
		expect(body(made, 'essays/mill/index.md')).toBe('[plan](plan-1.pdf#page=2) [far](https://far.example/plan-1.pdf) [up](plan-1-2.pdf) page');
		expect(readdirSync(join(made.paths.content, 'essays/mill'))).toEqual(['index.md', 'plan-1-2.pdf', 'plan-1.pdf']);
		expect((await made.read()).findings).toEqual([]);
	});
});

describe('What calls itself a picture', () => {
	test('is named after what it is', async () => {
		const formats = { '.jpg': jpeg, '.png': png, '.webp': await colour('#111').webp().toBuffer(), '.gif': await colour('#111').gif().toBuffer(), '.avif': await colour('#111').avif().toBuffer(), '.svg': Buffer.from(svg) };
		for (const [ending, bytes] of Object.entries(formats)) expect((await keptPicture(bytes))?.ending).toBe(ending);
		for (const bytes of [Buffer.from('<html><body>Not found</body></html>'), Buffer.from(''), png.subarray(0, png.length - 30), Buffer.from('%PDF-1.4'), Buffer.from('<svg')]) expect(await keptPicture(bytes)).toBeUndefined();
	});

	test('and is a drawing is kept, but drawn into pixels if it could do anything', async () => {
		const active = ['<script>1</script>', '<rect onload="x()"/>', '<foreignObject/>', '<image href="https://else.example/x.png"/>', '<a xlink:href="javascript:1"/>', '<style>@import "x"</style>', '<rect style="fill: url(https://else.example/x)"/>', '<set attributeName="href"/>', "<image href='//else.example/x'/>", '<image href=x.png />'];
		for (const inside of active) expect(await keptPicture(Buffer.from(svg.replace('</svg>', `${inside}</svg>`).replace('<svg', '<svg xmlns:xlink="http://www.w3.org/1999/xlink"'))), inside).toMatchObject(inside.includes('href=x') ? {} : { ending: '.png', isRedrawn: true });
		for (const inside of ['<use href="#a"/>', '<rect fill="url(#g)"/>', '<text>Onward = yes</text>', '<image href="data:image/png;base64,AAAA"/>']) expect(await keptPicture(Buffer.from(svg.replace('</svg>', `${inside}</svg>`))), inside).toMatchObject({ ending: '.svg' });
		expect(await keptPicture(Buffer.from(`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>${svg}`))).not.toMatchObject({ ending: '.svg' });
	});

	test('keeps its own name where that says something, else gets one from what it shows', () => {
		const name = namesBeside();
		expect([name('/a/Tide-Mill-300x200.JPG?w=3', 'x', '.jpg'), name('/b/tide_mill.jpg', '', '.jpg'), name('IMG_0042.jpeg', 'The mill at night', '.jpg'), name('IMG_0042.jpeg', '', '.jpg'), name('/d41d8cd98f00b204e9800998ecf8427e.png', 'Sea', '.png'), name('/1*x9fJ2kLmN0pQrStUvWxYz.jpeg', 'Boat', '.jpg'), name('data:image/png;base64,x', '', '.png'), name('/%E6%B5%B7.png', '', '.png')]).toEqual(['tide-mill.jpg', 'tide-mill-2.jpg', 'the-mill-at-night.jpg', 'img-0042.jpg', 'sea.png', 'boat.jpg', 'picture.png', 'hai.png']);
	});
});
