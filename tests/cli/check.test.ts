import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotations } from '../../src/check/github.ts';
import { rules } from '../../src/check/rules.ts';
import type { Paths } from '../../src/site/paths.ts';
import { essay, publication, site } from '../publication.ts';
import { run } from './run.ts';

const good = essay('The lamp was lit.', 'description: Who kept the lamps burning, and who does it now.', 'authors: [ada]');
const ada = { 'authors/ada.yaml': 'name: Ada' };
const slip = good.replace('was lit', 'was was lit');

/** Puts a program in the place of Astro, which ends with a code. */
function astro({ root }: Paths, code: number): void {
	const path = join(root, 'node_modules/astro/bin/astro.mjs');
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, `process.exit(process.argv[2] === 'check' ? ${code} : 9);`);
}

describe('npm run check', () => {
	test('says that nothing is wrong, and ends with 0', async () => {
		const { paths } = publication({ ...ada, 'essays/a.md': good });
		expect(await run(paths, 'check', '--no-types')).toEqual({ code: 0, said: 'Nothing is wrong.', warned: '' });
	});

	test('tells what it would mend with file, line and column, and ends with 0, for a slip stops no press', async () => {
		const { paths } = publication({ ...ada, 'essays/a.md': slip });
		const { code, warned } = await run(paths, 'check', '--no-types');
		expect({ code, warned }).toEqual({ code: 0, warned: 'content/essays/a.md:7:10 word-doubled “was” stands twice. Delete one.\n\n1 warning.' });
		expect((await run(paths, 'check', '--no-types', '--strict')).code).toBe(1);
	});

	test('refuses whatever a build would refuse, and then leaves the types alone', async () => {
		const { paths } = publication({ ...ada, 'essays/a.md': `${good}\n\nThe [lamp](./nowhere.md).`, 'site.yaml': `${site}check: { word-doubeld: off }\n` });
		astro(paths, 0);
		const { code, warned } = await run(paths, 'check');
		expect(code).toBe(1);
		expect(warned).toContain('content/essays/a.md:9: ');
		expect(warned).toContain('content/site.yaml:3: There is no rule "word-doubeld". Did you mean `word-doubled`?');
		expect(warned).toMatch(/2 errors\. The types were not checked\.$/);
	});

	test('checks the types of the program, unless files are named', async () => {
		const { paths } = publication({ ...ada, 'essays/a.md': good });
		astro(paths, 0);
		expect((await run(paths, 'check')).code).toBe(0);
		astro(paths, 1);
		expect(await run(paths, 'check')).toMatchObject({ code: 1, warned: expect.stringContaining('src: The types of the program do not fit') });
		expect((await run(paths, 'check', 'content/essays/a.md')).code).toBe(0);
	});

	test('looks only at the files and folders that are named, and knows one that is not there', async () => {
		const { paths, write } = publication({ ...ada, 'essays/a.md': slip, 'essays/b.md': slip.replace('A title', 'B'), 'pages/about.md': '---\ntitle: About\n---\nThe lamp was was lit.\n' });
		const { said } = await run(paths, 'check', '--json', 'content/essays/b.md', 'content/pages');
		expect(JSON.parse(said)).toMatchObject({ texts: 2, findings: [{ file: 'content/essays/b.md', line: 7, column: 10, rule: 'word-doubled', severity: 'warning' }, { file: 'content/pages/about.md', line: 4 }] });
		expect(await run(paths, 'check', 'content/essays/c.md')).toEqual({ code: 2, said: '', warned: 'error: content/essays/c.md does not exist' });
		write('../notes.md', slip);
		expect(await run(paths, 'check', 'notes.md')).toEqual({ code: 2, said: '', warned: 'error: notes.md is not in content, where essays and pages are' });
		expect(JSON.parse((await run(paths, 'check', '--json', '.')).said)).toMatchObject({ texts: 3 });
	});

	test('says on request which languages it cannot spell, and asks a dictionary of those it can', async () => {
		const { paths, write } = publication({ ...ada, 'essays/a.md': good.replace('lit.', 'lit by <i lang="fr">le gardien</i> at Winetrhook.'), 'essays/b.md': good.replace('A title', 'B').replace('authors', 'lang: de\nauthors').replace('The lamp was lit.', 'Die Lampe brannte.') });
		expect(await run(paths, 'check', '--no-types', '--verbose')).toEqual({ code: 0, said: 'Not spelled, for want of a dictionary: de, fr.\nNothing is wrong.', warned: '' });
		write('essays/c.md', good.replace('A title', 'C').replace('was lit', 'recieved teh oil'));
		expect((await run(paths, 'check', '--no-types')).warned).toMatch(/c\.md:7:10 spelling “recieved” [^]*c\.md:7:19 spelling “teh” /);
		write('words.txt', 'recieved\nteh # as he wrote it\n');
		expect((await run(paths, 'check', '--no-types')).warned).toBe('');
	});

	test('writes nothing without being asked to', async () => {
		const { paths } = publication({ ...ada, 'essays/a.md': slip });
		chmodSync(join(paths.content, 'essays'), 0o555);
		expect((await run(paths, 'check', '--no-types')).code).toBe(0);
		chmodSync(join(paths.content, 'essays'), 0o755);
		expect(readFileSync(join(paths.content, 'essays/a.md'), 'utf8')).toBe(slip);
	});

	test('finds the same again when it remembers what it has read, and something else when the text or the links have changed', async () => {
		const { paths, write } = publication({ ...ada, 'essays/a.md': good.replace('lit.', 'lit [there](https://lights.org/a).') });
		const found = async () => (await run(paths, 'check', '--no-types')).warned;
		expect(await found()).toBe(await found());
		write('links.lock', 'octavo-links 1\n\nhttps://lights.org/a\n\tasked 2026-05-01\n\tstatus 404\n');
		expect(await found()).toContain('link-dead');
		write('essays/a.md', slip);
		expect(await found()).toContain('word-doubled');
	});

	test('lists its rules with the reason, the source and whether they can mend', async () => {
		const { paths } = publication({});
		const { said } = await run(paths, 'check', '--rules');
		expect(said.split('\n\n').map((rule) => rule.split(/\s/)[0])).toEqual(rules.map(({ id }) => id));
		expect(said).toContain('\n\ntab (mended by --fix)\n  A tab in a sentence is shown as a space and means nothing.\n  Source: markdownlint MD010\n\n');
		expect(said.split('\n').filter((line) => line.length > 80)).toEqual([]);
		expect(JSON.parse((await run(paths, 'check', '--rules', '--json')).said).rules).toHaveLength(rules.length);
	});
});

describe('npm run check -- --fix', () => {
	test('changes the places it mends and not a byte else: byte order mark, line ends, control characters', async () => {
		const text = `\uFEFF${slip.replace('was was lit.', 'was was\u0008 lit.  The wick was was , as they say, a `was was`.')}\n`.replaceAll('\n', '\r\n');
		const { paths } = publication({ ...ada, 'essays/a.md': text });
		const { code, said } = await run(paths, 'check', '--no-types', '--fix');
		expect({ code, said }).toEqual({ code: 0, said: '4 places mended.' });
		expect(readFileSync(join(paths.content, 'essays/a.md'), 'utf8')).toBe(text.replace('was was\u0008 lit.  The wick was was , as', 'was\u0008 lit. The wick was, as'));
		expect((await run(paths, 'check', '--no-types', '--fix')).said).not.toContain('mended');
	});

	test('reads again what it has mended until nothing is left, and never mends the front matter or the words of others', async () => {
		const quoted = '> The lamp was was lit,  \n> and went out.';
		const text = good.replace('authors: [ada]', 'authors: [ada]\ntags: [the the lamp]').replace('The lamp was lit.', `${'The lamp was lit ,  and and  it burned. '.repeat(9)}\n\n${quoted}\n`);
		const { paths } = publication({ ...ada, 'essays/a.md': text });
		const { warned } = await run(paths, 'check', '--no-types', '--fix');
		expect(readFileSync(join(paths.content, 'essays/a.md'), 'utf8')).toBe(text.replaceAll('lit ,  and and  it', 'lit, and it'));
		expect(warned.split('\n').slice(0, -2).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['content/essays/a.md:10:24 break-by-spaces']);
	});

	test('leaves a file alone that is not UTF-8, and files that are not named', async () => {
		const latin = Buffer.concat([Buffer.from(slip), Buffer.from([0xe9])]);
		const { paths } = publication({ ...ada, 'essays/a.md': latin, 'essays/b.md': slip });
		expect((await run(paths, 'check', '--fix', 'content/essays/a.md')).warned).toContain('The file is not UTF-8 and was left as it is');
		expect(readFileSync(join(paths.content, 'essays/a.md'))).toEqual(latin);
		expect(readFileSync(join(paths.content, 'essays/b.md'), 'utf8')).toBe(slip);
	});
});

test('GitHub gets a line for each finding, with nothing in it that would end the line or a property early', async () => {
	expect(annotations([{ file: 'a, b:c.md', line: 3, column: 5, rule: 'tab', message: 'Half of it, 50%:\nthe rest', remedy: 'None.', severity: 'warning' }])).toBe('::warning file=a%2C b%3Ac.md,line=3,col=5,title=tab::Half of it, 50%25:%0Athe rest. None.');
	const { paths } = publication({ ...ada, 'essays/a.md': slip });
	expect((await run(paths, 'check', '--no-types', '--format', 'github')).warned).toBe('::warning file=content/essays/a.md,line=7,col=10,title=word-doubled::“was” stands twice. Delete one.');
	expect((await run(paths, 'check', '--format', 'xml')).code).toBe(2);
});
