import { createWriteStream, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { Unreadable, type Importer } from '../../../src/import/importer.ts';
import { recognize } from '../../../src/import/recognize.ts';
import { decodeText } from '../../../src/import/source/decode.ts';
import { openSource } from '../../../src/import/source/open.ts';
import { checkLimits } from '../../../src/import/source/zip-limits.ts';
import { folder } from './exported.ts';

/** Writes a zip file. */
async function zip(files: Record<string, string | Uint8Array>, mode = 0o100644): Promise<string> {
	const made = new ZipFile();
	for (const [name, content] of Object.entries(files)) made.addBuffer(Buffer.from(content), name, { mode });
	made.end();
	const path = join(folder({}), 'export.zip');
	await pipeline(made.outputStream, createWriteStream(path));
	return path;
}

/** Changes bytes of a file wherever they stand. */
function tamper(path: string, from: string, to: string): string {
	writeFileSync(path, Buffer.from(readFileSync(path).toString('latin1').replaceAll(from, to), 'latin1'));
	return path;
}

async function opened(path: string) {
	const source = await openSource(path, basename(path));
	const texts = Object.fromEntries(await Promise.all(source.files.map(async (file) => [file, await source.text(file)])));
	source.close();
	return { texts, left: source.left.map(({ source, skipped }) => `${source.file}: ${skipped}`) };
}

/** What is said of something that is not opened, or not read. */
async function refusal(path: string): Promise<string> {
	return opened(path).then(() => 'opened', (error: unknown) => (error instanceof Unreadable ? error.message : `unexpected: ${String(error)}`));
}

describe('What is imported', () => {
	test('may be a file', async () => {
		expect(await opened(join(folder({ 'letter.txt': 'Dear reader' }), 'letter.txt'))).toEqual({ texts: { 'letter.txt': 'Dear reader' }, left: [] });
		expect(await refusal(join(folder({ 'letter.txt': '' }), 'letter.txt'))).toBe('letter.txt is empty');
		// A Word file is a zip file, and one text.
		const path = await zip({ 'word/document.xml': '<a/>' });
		const word = join(folder({ 'talk.docx': readFileSync(path) }), 'talk.docx');
		const source = await openSource(word, 'talk.docx');
		expect([source.files, (await source.bytes('talk.docx')).length]).toEqual([['talk.docx'], readFileSync(path).length]);
	});

	test('may be a folder, without what is hidden and what links lead out of it', async () => {
		const root = folder({ 'a.md': 'A', 'b/c.md': 'C', '.git/config': 'x', 'node_modules/x/readme.md': 'x', 'old.zip': 'z' });
		const outside = folder({ 'secret.md': 'Secret' });
		symlinkSync(join(outside, 'secret.md'), join(root, 'secret.md'));
		symlinkSync(outside, join(root, 'elsewhere'));
		symlinkSync(join(root, 'b'), join(root, 'b/round'));
		symlinkSync('../a.md', join(root, 'b/same.md'));
		const { texts, left } = await opened(root);
		expect(texts).toEqual({ 'a.md': 'A', 'b/c.md': 'C', 'b/same.md': 'A', 'old.zip': 'z' });
		expect(left.sort()).toEqual(['b/round: a link', 'elsewhere: a link', 'old.zip: a zip file', 'secret.md: a link']);
	});

	test('may be a zip file, which is looked at inside of the one folder it holds', async () => {
		const path = await zip({ 'my-export/posts.csv': 'id', 'my-export/posts/1.html': 'One', 'my-export/Été.md': 'E', '__MACOSX/my-export/._posts.csv': 'x', 'my-export/.DS_Store': 'x', 'my-export/more.zip': 'z' });
		expect(await opened(path)).toEqual({ texts: { 'posts.csv': 'id', 'posts/1.html': 'One', 'Été.md': 'E', 'more.zip': 'z' }, left: ['more.zip: a zip file'] });
		expect(Object.keys((await opened(await zip({ '_posts/a.md': 'A', '_posts/b.md': 'B' }))).texts)).toEqual(['_posts/a.md', '_posts/b.md']);
		const source = await openSource(path, 'export.zip');
		expect(String(await source.head('posts/1.html', 2))).toBe('On');
		await expect(source.text('absent.md')).rejects.toThrow('There is no absent.md in export.zip');
	});
});

describe('A zip file', () => {
	test('whose names lead out of it, or that holds links, is refused', async () => {
		for (const [from, to] of [['aaaaaaa.md', '../../a.md'], ['aaaaaaa.md', '/aaaaaa.md'], ['aaaaaaa.md', 'C:/aaaa.md'], ['aaaaaaa.md', 'a\\..\\aa.md'], ['aaaaaaa.md', 'a/../../md']] as const)
			expect(await refusal(tamper(await zip({ 'aaaaaaa.md': 'A' }), from, to)), to).toBe('export.zip was not opened: a name in it leads out of it');
		expect(await refusal(await zip({ 'a.md': '/etc/hostname' }, 0o120777))).toBe('export.zip was not opened: a.md in it is a link');
	});

	test('that would grow beyond measure is refused before a byte of it is read', async () => {
		const bomb = await zip({ 'bomb.xml': Buffer.alloc(40 * 1024 ** 2), 'a.md': 'A' });
		expect(await refusal(bomb)).toBe('export.zip was not opened: bomb.xml in it would grow to more than 200 times its size, which no export does');
		const entry = (size: number, packed: number) => ({ file: 'a', size, packed, entry: {} as never });
		const said = (entries: ReturnType<typeof entry>[], size: number) => {
			try {
				checkLimits(entries, size, 'it');
			} catch (error) {
				return (error as Error).message;
			}
			return 'fine';
		};
		expect(said(Array.from({ length: 100_001 }, () => entry(1, 1)), 1e9)).toBe('it was not opened: it holds more than 100000 files');
		expect(said([entry(17 * 1024 ** 3, 1024 ** 3)], 1024 ** 3)).toBe('it was not opened: unpacked, it would be larger than 16 GB');
		expect(said(Array.from({ length: 1000 }, () => entry(100_000, 1000)), 10_000)).toMatch('it would grow to more than 200 times');
		expect(said([entry(900, 600), entry(900, 600)], 1000)).toBe('it was not opened: its files overlap');
		expect(said(Array.from({ length: 50 }, () => entry(10 * 1024 ** 2, 10 * 1024 ** 2)), 500 * 1024 ** 2)).toBe('fine');
	});

	test('that lies about its sizes, or is damaged anywhere, is told of', async () => {
		const size = (length: number) => String.fromCharCode(length & 255, length >> 8, 0, 0);
		const text = 'The tide is in. '.repeat(500);
		expect(await refusal(tamper(await zip({ 'a.md': text }), size(text.length), size(50)))).toMatch(/^a\.md in export\.zip is damaged or is no zip file \(too many bytes/);
		const whole = readFileSync(await zip({ 'a.md': text }));
		const named = (bytes: Uint8Array) => refusal(join(folder({ 'export.zip': bytes }), 'export.zip'));
		expect(await named(whole.subarray(0, whole.length - 40))).toMatch(/^export\.zip is damaged or is no zip file/);
		expect(await named(Buffer.from('PK\x03\x04 and nothing more'))).toMatch(/is damaged/);
		expect(await named(Buffer.from('<html>Sign in</html>'))).toMatch(/is damaged or is no zip file/);
		const spoilt = Buffer.from(whole);
		spoilt.fill(0x55, 45, 60);
		expect(await named(spoilt)).toMatch(/^a\.md in export\.zip is damaged/);
		expect(await refusal(await zip({}))).toBe('export.zip is empty');
	});

	test('with two files of one name says which is not read', async () => {
		const path = tamper(await zip({ 'posts/tide-a.md': 'First.', 'posts/tide-b.md': 'Second.' }), 'tide-a.md', 'tide-b.md');
		const source = await openSource(path, 'export.zip');
		expect(source.files).toHaveLength(1);
		expect(source.left).toEqual([{ source: { file: 'posts/tide-b.md' }, skipped: 'posts/tide-b.md', reason: 'A later file in the zip file has the same name' }]);
		source.close();
	});

	test('that is locked is told of', async () => {
		const path = await zip({ 'a.md': 'A' });
		const bytes = readFileSync(path);
		for (const at of [6, bytes.indexOf('PK\x01\x02') + 8]) bytes[at] = (bytes[at] ?? 0) | 1;
		writeFileSync(path, bytes);
		expect(await refusal(path)).toBe('export.zip is locked with a password');
	});
});

test('a text is read in whatever encoding it was written', () => {
	const latin = (text: string) => Buffer.from(text, 'latin1');
	const cases: [Uint8Array, string][] = [
		[Buffer.from('é “x” 海'), 'é “x” 海'],
		[Buffer.from('\uFEFFé'), 'é'],
		[latin('\xe9 \x93x\x94 \x80'), 'é “x” €'],
		[Buffer.from('\uFEFFé海', 'utf16le'), 'é海'],
		[Buffer.from('\uFEFFé海', 'utf16le').swap16(), 'é海'],
		[Buffer.from('abé', 'utf16le'), 'abé'],
		[latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xc3\xa9</a>'), '<?xml version="1.0" encoding="ISO-8859-1"?><a>Ã©</a>'],
		[Buffer.concat([latin('<meta charset=windows-1251>'), Buffer.from([0xcf, 0xf0])]), '<meta charset=windows-1251>Пр'],
		[latin('<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\xe9'), '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">é'],
		[Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a>é</a>'), '<?xml version="1.0" encoding="UTF-16"?><a>é</a>'],
		[Buffer.from('<meta charset="nonsense">é'), '<meta charset="nonsense">é'],
	];
	for (const [bytes, text] of cases) expect(decodeText(bytes)).toBe(text);
});

test('the kind is the one that was asked for, else the first that knows it, else there is a list', async () => {
	const of = (kind: Importer['kind'], known: boolean): Importer => ({ kind, name: `a ${kind} thing`, recognizes: async () => known, read: async function* () {} });
	const source = await openSource(folder({ 'a.bin': 'x' }), 'box');
	expect((await recognize(source, [of('wxr', false), of('html', true), of('text', true)])).kind).toBe('html');
	expect((await recognize(source, [of('wxr', false), of('html', true)], 'wxr')).kind).toBe('wxr');
	await expect(recognize(source, [of('wxr', false), of('text', false)])).rejects.toMatchObject({ message: 'box looks like nothing that can be imported', remedy: 'Name what it is with --from, if it is one of: wxr (a wxr thing), text (a text thing).' });
	await expect(recognize(await openSource(folder({ 'export.zip': 'x' }), 'box'), [of('wxr', false)])).rejects.toThrow('box looks like nothing that can be imported, but holds export.zip');
});
