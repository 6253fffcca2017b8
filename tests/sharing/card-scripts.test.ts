import { readFileSync } from 'node:fs';
import { Renderer } from '@takumi-rs/core';
import { describe, expect, test } from 'vitest';
import { openFaces } from '../../src/sharing/card/faces.ts';
import { legible } from '../../src/sharing/card/legible.ts';

// A character that no face holds is drawn as a box or as nothing. Here every letter of many scripts is really drawn.
const faces = openFaces(process.cwd());
const renderer = new Renderer();
const loaded = new Set<string>();
const boxes = new Set<string>();

const own: Record<string, [lang: string, title: string]> = {
	English: ['en', '“Typographic” — it’s 5 × 3 ≠ 16 … & more'],
	Vietnamese: ['vi', 'Nghệ thuật đọc những bài viết dài'],
	Polish: ['pl', 'Zażółć gęślą jaźń'],
	Greek: ['el', 'Η τέχνη της ανάγνωσης'],
	Russian: ['ru', 'О пользе долгого чтения'],
	Arabic: ['ar', 'في مديح القراءة الطويلة: «كتاب»، صبرٌ؟'],
	Persian: ['fa', 'هنر خواندن متن‌های بلند ۱۴۰۴'],
	Urdu: ['ur', 'طویل مطالعے کی تعریف میں'],
	Hebrew: ['he', 'בשבח הקריאה הארוכה (בְּרֵאשִׁית)'],
	Hindi: ['hi', 'लंबे लेख पढ़ने का आनंद: क्षत्रिय, श्री'],
	Thai: ['th', 'ศิลปะแห่งการอ่านหนังสือเล่มยาว'],
	Japanese: ['ja', '長い読み物について——「静けさ」の技術、カタカナー'],
	'simplified Chinese': ['zh-CN', '关于长文阅读的艺术：安静与时间的技术'],
	'traditional Chinese': ['zh-TW', '關於長文閱讀的藝術，體會與時間'],
	Korean: ['ko', '긴 글을 읽는 일에 대하여: 고요함의 기술'],
	'a mixture': ['en', 'The 静けさ of كتاب and книга'],
	emoji: ['en', '🦔 👨‍👩‍👧‍👦 🇧🇪 ❤️‍🔥 ☃ ✓'],
};
const spelled: Record<string, [title: string, result: RegExp]> = {
	Bengali: ['দীর্ঘ লেখা', /^[a-z' ]+$/],
	Tamil: ['தமிழ்', /^[a-z' ]+$/],
	Georgian: ['ქართული', /^kartuli$/],
	Armenian: ['Հայերեն', /^[A-Za-z' ]+$/],
	Amharic: ['ሰላም', /^selam$/],
	Tibetan: ['བོད་ཡིག', /^bod-yig$/],
	Thaana: ['ދިވެހި', /^[a-z]+$/],
	'letters of mathematics': ['𝔘𝕏', /^UX$/],
	'accents we do not have': ['ṣ̌a', /^sa$|^ṣa$/],
	'what has no sound': ['a\u0007b\u{10FFFD}c\uE000', /^abc$/],
};

describe('A title is drawn letter by letter, without a box', () => {
	test.each(Object.entries(own))('in %s', async (_, [lang, title]) => {
		const words = legible(title, lang, faces);
		expect(words.text.replaceAll(/[\u200B\u00A0 ]/g, '')).toBe(title.normalize('NFC').replaceAll(/[\u00A0 ]/g, ''));
		expect(await undrawn(words)).toEqual([]);
	});

	test.each(Object.entries(spelled))('in Latin letters for %s', async (_, [title, result]) => {
		const words = legible(title, 'en', faces);
		expect(words.text).toMatch(result);
		expect(await undrawn(words)).toEqual([]);
	});

	test('and a box would be noticed', async () => {
		const words = legible('静', 'ja', faces);
		await undrawn(words);
		expect(await undrawn({ ...words, text: '\u{10FFFD}' })).toEqual(['\u{10FFFD}']);
	});
});

test('lines end between words where a script sets no spaces, and never before a particle', () => {
	expect(legible('静けさの技術とは', 'ja', faces).text).toBe('静けさの\u200B技術とは');
	expect(legible('ศิลปะแห่งการอ่าน', 'th', faces).text.split('\u200B').length).toBeGreaterThan(2);
	expect(legible('The art of reading', 'en', faces).text).toBe('The art of reading');
	expect(legible('About the year to come', 'en', faces).text).toBe('About the year to\u00A0come');
});

test('Chinese characters are those of the language that writes them', () => {
	const faceOf = (lang: string, title: string) => [...legible(title, lang, faces).slices.values()].find((name) => /-(?:sc|jp|kr)$/.test(name));
	expect([faceOf('ja', '直'), faceOf('zh', '直'), faceOf('ko', '直'), faceOf('en', '直'), faceOf('en', 'の直')]).toEqual(['noto-serif-jp', 'noto-serif-sc', 'noto-serif-kr', 'noto-serif-sc', 'noto-serif-jp']);
});

/** The clusters of a text that the drawing package shows as a box or not at all. */
async function undrawn({ text, slices, families }: Pick<ReturnType<typeof legible>, 'text' | 'slices' | 'families'>): Promise<string[]> {
	for (const [{ file, ranges }, name] of slices) {
		if (loaded.has(file)) continue;
		loaded.add(file);
		await renderer.registerFont({ name, data: readFileSync(file), unicodeRange: ranges });
		for (const path of await pathsOf('\u{10FFFD}', [name])) boxes.add(path);
	}
	const clusters = Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment).filter((cluster) => !/^[\s\u200B]*$/.test(cluster));
	const drawn = await Promise.all(clusters.map(async (cluster) => ({ cluster, paths: await pathsOf(cluster, families) })));
	return drawn.filter(({ paths }) => paths.length === 0 || paths.some((path) => boxes.has(path))).map(({ cluster }) => cluster);
}

async function pathsOf(text: string, families: readonly string[]): Promise<string[]> {
	const style = { fontSize: 40, fontFamily: families.map((name) => `'${name}'`).join(', ') };
	const svg = await renderer.renderSvg({ type: 'text', text, style }, { width: 400, height: 100 });
	return [...svg.matchAll(/ d="([^"]+)"/g)].map(([, path = '']) => path);
}
