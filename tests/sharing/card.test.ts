import { readFileSync } from 'node:fs';
import sharp, { type ChannelStats, type Region } from 'sharp';
import { describe, expect, test } from 'vitest';
import { openPress } from '../../src/sharing/card/draw.ts';
import { colours } from '../../src/sharing/card/layout.ts';
import { essayCardAlt, essaySubject, publicationSubject, type Subject } from '../../src/sharing/card/subject.ts';
import { record, settingsWith } from '../feeds/record.ts';

const press = openPress(process.cwd());
const plain: Subject = { title: 'Tides', lang: 'en', head: 'A publication', series: '', foot: 'Ada', date: '12 April 2026', language: 'en', cover: undefined };
const photo = readFileSync('tests/fixtures/hostile/essays/pictures/photo.jpg');
const noise = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 70 } } }).jpeg().toBuffer();

const titles: Record<string, Partial<Subject>> = {
	'a short title': {},
	'markup in the title': { title: '<b>Bold</b> & </script> ]]>', foot: '<i>Q & A</i>' },
	'control characters in the title': { title: 'A bell\u0007, a null\u0000, a line\nbreak\u2028 and \uFFFE' },
	'a title of 300 characters': { title: 'Nobody would choose such a title, but somebody will paste it. '.repeat(5).slice(0, 300) },
	'a title of 300 characters without a space': { title: 'x'.repeat(300), foot: 'y'.repeat(300), head: 'z'.repeat(300), series: 's'.repeat(300) },
	'300 dense characters': { title: Array.from({ length: 300 }, (_, index) => String.fromCodePoint(0x9b31 + index)).join(''), lang: 'ja' },
	'a title that nothing can be read of': { title: '\u{10FFFD}', foot: '', head: '', date: '' },
	'a title written from right to left': { title: 'في مديح القراءة الطويلة', lang: 'ar' },
};

describe.each([['wide', 1200, 630], ['square', 1200, 1200]] as const)('The %s card', (kind, width, height) => {
	test.each(Object.entries(titles))('is a PNG of its size and less than 100 KB: %s', async (_, different) => {
		const card = await press({ ...plain, ...different }, kind);
		expect(await sharp(card).metadata()).toMatchObject({ format: 'png', width, height });
		expect(card.length).toBeLessThan(100_000);
	});

	test.each([['a photograph', photo], ['nothing but noise', noise]])('weighs less than 100 KB with a cover of %s, and keeps its words sharp', async (_, cover) => {
		const card = await press(plain, kind, cover);
		expect(await sharp(card).metadata()).toMatchObject({ format: 'png', width, height });
		expect(card.length).toBeLessThan(100_000);
		const [r, g, b] = await sharp(card).extract({ left: 10, top: height - 10, width: 1, height: 1 }).raw().toBuffer();
		expect([r, g, b].every((value, index) => Math.abs((value as number) - [0xfd, 0xfc, 0xf9][index]!) <= 2)).toBe(true);
		expect((await greys(card, { left: 40, top: height - 200, width: 500, height: 180 })).min).toBeLessThan(60);
	});

	test('shows the day whole, however many authors there are', async () => {
		const day = { left: width - 240, top: height - 150, width: 160, height: 120 };
		const [few, many] = await Promise.all(['Ada', 'Ada and Ben, '.repeat(30)].map(async (foot) => sharp(await press({ ...plain, foot }, kind)).extract(day).raw().toBuffer()));
		expect(many && few && Buffer.compare(many, few)).toBe(0);
	});

	test('is the same bytes each time, whatever was drawn before', async () => {
		const subject = { ...plain, title: '長い読み物 & Tides', lang: 'ja' };
		const first = await press(subject, kind, photo);
		await press({ ...plain, title: '静けさの技術', lang: 'zh' }, kind);
		expect(Buffer.compare(await press(subject, kind, photo), first)).toBe(0);
		expect(Buffer.compare(await openPress(process.cwd())(subject, kind, photo), first)).toBe(0);
	});

	test('is set from the right if its title is written so, the cover on the other side', async () => {
		const arabic = { ...plain, title: 'كتاب', lang: 'ar' };
		expect(await inkOf(await press(arabic, kind))).toBe('right');
		expect(await inkOf(await press({ ...plain, title: 'Book' }, kind))).toBe('left');
		const black = await sharp({ create: { width: 1000, height: 1000, channels: 3, background: '#000' } }).png().toBuffer();
		if (kind === 'wide') expect([await inkOf(await press(arabic, kind, black)), await inkOf(await press(plain, kind, black))]).toEqual(['left', 'right']);
	});
});

test('a cover is cut, not stretched, and what is transparent in it shows the paper', async () => {
	const circle = await sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="400"><circle cx="600" cy="200" r="150" fill="#0000ff"/></svg>')).png().toBuffer();
	const { data, info } = await sharp(await press(plain, 'wide', circle)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const blue = Array.from({ length: info.width * info.height }, (_, index) => index).filter((index) => data[index * 3 + 2]! > 200 && data[index * 3]! < 60);
	const [xs, ys] = [blue.map((index) => index % info.width), blue.map((index) => Math.floor(index / info.width))];
	const extent = (values: number[]) => values.reduce((most, value) => Math.max(most, value)) - values.reduce((least, value) => Math.min(least, value));
	expect(Math.abs(extent(ys) - 2 * 150 * (630 / 400))).toBeLessThan(6);
	expect(extent(xs)).toBeGreaterThan(400);
	expect([...data.subarray((5 * info.width + info.width - 5) * 3).subarray(0, 3)].every((value) => value > 240)).toBe(true);
});

test('the colours of a card are those of the pages', () => {
	const tokens = readFileSync('src/styles/tokens.css', 'utf8');
	for (const [name, colour] of Object.entries(colours)) expect(tokens).toContain(`--${name}: light-dark(${colour},`);
});

describe('What a card says', () => {
	const settings = settingsWith({ title: 'Long Reads', language: 'en' });
	const authors = ['Ada', 'Ben', 'Cleo'].map((name) => ({ id: name, permalink: '/', name }));

	test('is the title, who wrote it, when and where', () => {
		const subject = essaySubject(record('tides', { title: 'On “tides”', authors, series: { name: 'Sea', part: 2, permalink: '/series/sea/' } }), settings);
		expect(subject).toMatchObject({ title: 'On “tides”', head: 'Long Reads', foot: 'Ada, Ben and Cleo', date: '12 April 2026', series: 'Part 2 of Sea' });
		expect(publicationSubject(settings)).toMatchObject({ title: 'Long Reads', foot: 'example.org/base' });
	});

	test('is told in words to those who cannot see it, in the language of the publication', () => {
		const essay = record('tides', { plainTitle: 'Tides {names}', authors: authors.slice(0, 1) });
		const said = ['en', 'de', 'fr', 'es'].map((language) => essayCardAlt(essay, { ...settings, language }));
		expect(said).toEqual(['Tides {names}, by Ada – Long Reads', 'Tides {names}, von Ada – Long Reads', 'Tides {names}, par Ada – Long Reads', 'Tides {names}, de Ada – Long Reads']);
		expect(essayCardAlt({ ...essay, authors: [] }, settings)).toBe('Tides {names} – Long Reads');
	});
});

/** The side of a card that is darker, between its head and its foot. */
async function inkOf(card: Uint8Array): Promise<'left' | 'right'> {
	const { width, height } = await sharp(card).metadata();
	const half = { top: 130, width: width / 2, height: height - 300 };
	const [left, right] = [await greys(card, { ...half, left: 0 }), await greys(card, { ...half, left: width / 2 })];
	return left.mean < right.mean ? 'left' : 'right';
}

async function greys(card: Uint8Array, part: Region): Promise<ChannelStats> {
	const cut = await sharp(card).extract(part).greyscale().toBuffer();
	return (await sharp(cut).stats()).channels[0]!;
}
