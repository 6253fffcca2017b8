import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mended } from '../../../src/import/links/mend.ts';
import { essay, publication } from '../../publication.ts';
import { asItIs, imported, post, svg } from './exported.ts';

const body = (made: ReturnType<typeof publication>, path: string) => readFileSync(join(made.paths.content, path), 'utf8').replace(/^---\n[^]*?\n---\n\n/, '').trimEnd();
const at = (address: string) => ({ addresses: [address] });

describe('A link in an imported essay', () => {
	test('to another that came over leads to its file, however the export wrote it', async () => {
		const made = publication({});
		await imported(made.paths, [
			post('Tide', { ...at('https://old.example/2019/tide/'), text: '## Spring tide\n\nText.', source: { file: 'posts/2019-05-04-tide.md' } }),
			post('Moon', { ...at('https://old.example/?p=12'), source: { file: 'posts/moon.md' }, text: `![A harbour](harbour.svg)` }),
			post('About', { kind: 'page', ...at('https://old.example/about/'), source: { file: 'about.md' } }),
			post('Log', { ...at('https://old.example/2020/log/'), source: { file: 'posts/log.md' }, text: [
				'[a](https://old.example/2019/tide/)', '[b](http://www.old.example/2019/tide?utm_source=mail)', '[c](/2019/tide/#spring-tide)', '[d](../../2019/tide/)', '[e](2019-05-04-tide.md)', '[f](tide)', '[g](https://old.example/?p=12)', '[h](moon.md)', '[i](https://old.example/about/)', '[j](../about.md)', '[k](https://old.example/)', '[l](/2020/log/#here)', '[m](#here)', '[n](https://old.example/2019/tide/#no-such-place)', '\n## Here',
			].join('\n') }),
		], { files: { 'posts/harbour.svg': svg } });
		expect(body(made, 'essays/log.md').split('\n')).toEqual(['[a](./tide.md)', '[b](./tide.md)', '[c](./tide.md#spring-tide)', '[d](./tide.md)', '[e](./tide.md)', '[f](./tide.md)', '[g](./moon/index.md)', '[h](./moon/index.md)', '[i](/about/)', '[j](/about/)', '[k](/)', '[l](./log.md#here)', '[m](#here)', '[n](./tide.md)', '', '## Here']);
		expect((await made.read()).findings).toEqual([]);
	});

	test('to what did not come over stays what it was, and is nothing but its words where that is unknown', async () => {
		const made = publication({ 'essays/old.md': essay('Text.', 'aliases: [/2001/old/]') });
		const { losses } = await imported(made.paths, [
			post('Log', { ...at('https://old.example/log/'), text: '[a](/2019/gone/?x=1#y)\n[b](../tag/sea/)\n[c](https://else.example/x)\n[d](mailto:ada@example.org)\n[e](ftp://files.example/x)\n[f](https://example.org/nothing-here/)\n[g](#nowhere)\n[h](www.else.example/x)\n<https://old.example/2019/gone/>\n<a href="javascript:alert(1)">i</a>\n[j](/2001/old/)' }),
			post('Homeless', { text: '[a **b** c](/2019/gone/) and [d][1]\n\n[1]: gone.html' }),
		]);
		expect(body(made, 'essays/log.md').split('\n')).toEqual(['[a](https://old.example/2019/gone/?x=1#y)', '[b](https://old.example/tag/sea/)', '[c](https://else.example/x)', '[d](mailto:ada@example.org)', 'e', 'f', 'g', '[h](https://www.else.example/x)', '<https://old.example/2019/gone/>', '<a>i</a>', '[j](/old/)']);
		expect(body(made, 'essays/homeless.md')).toBe('[a **b** c](https://old.example/2019/gone/) and d');
		const told = losses.map(({ message }) => message).join('\n');
		for (const address of ['ftp://files.example/x', 'https://example.org/nothing-here/', 'javascript:alert(1)', '#nowhere', 'gone.html']) expect(told).toContain(address);
		expect((await made.read()).findings).toEqual([]);
	});

	test('to what readers cannot see yet is words until then', async () => {
		const made = publication({});
		const draft = post('Draft', { status: 'draft', slug: 'draft' });
		const later = post('Later', { status: 'scheduled', published: '2026-08-01', slug: 'later', text: '[see](soon) and [see](draft)' });
		const soon = post('Soon', { status: 'scheduled', published: '2026-07-01', slug: 'soon', text: '[see](later)', next: 'Later' });
		const { losses } = await imported(made.paths, [draft, later, soon, post('Now', { text: '[see](later) and [see](soon) and [see](draft)', next: 'Draft' })]);
		expect(['later', 'soon', 'now'].map((id) => body(made, `essays/${id}.md`))).toEqual(['[see](./soon.md) and see', 'see', 'see and see and see']);
		expect(losses.map(({ rule }) => rule).sort()).toEqual(['link-to-draft', 'link-to-draft', 'link-to-draft', 'link-to-draft', 'link-to-draft', 'next', 'next']);
		for (const day of ['2026-06-01', '2026-07-01', '2026-08-01']) expect((await made.read({ day })).findings).toEqual([]);
	});
});

describe('An essay that would not build', () => {
	test('comes over as a draft, and no other links to it or names it as next', async () => {
		const made = publication({});
		const { imported: those, losses } = await imported(made.paths, [post('Wrong', { slug: 'wrong', text: ':::nonsense\nText.\n:::' }), post('Right', { text: '[see](wrong)', next: 'Wrong' }), post('Empty', { text: '' })], { convert: asItIs });
		expect(those.map(({ status }) => status)).toEqual(['draft', 'published', 'draft']);
		expect(losses.map(({ rule }) => rule)).toEqual(['would-not-build', 'next', 'link-to-draft', 'would-not-build']);
		expect(body(made, 'essays/right.md')).toBe('see');
		expect((await made.read()).findings).toEqual([]);
	});

	test('if it is a plain page, shows its text as code', async () => {
		const made = publication({});
		const { skipped } = await imported(made.paths, [post('Wrong', { kind: 'page', text: ':::nonsense\n```\nText.\n```\n:::' }), post('Empty', { kind: 'page', text: '' })], { convert: asItIs });
		expect(body(made, 'pages/wrong.md')).toBe('````\n:::nonsense\n```\nText.\n```\n:::\n````');
		expect(skipped.map(({ reason }) => reason)).toEqual(['It has no text']);
		expect((await made.read()).findings).toEqual([]);
	});
});

test('mending touches only what has to change', () => {
	const fate = (address: string) => (address === 'x' ? { link: 'https://a.example/p.jpg', name: 'p.jpg' } : address === 'y' || address.startsWith('https://w.example/') ? { name: 'y.jpg' } : undefined);
	const cases: [string, string][] = [
		['*a*  [b **c**](x "t") `[d](x)` \\[e](x)', '*a*  b **c** `[d](x)` \\[e](x)'],
		['![A * B](x "Seen at $5 or $6")', '[A \\* B](https://a.example/p.jpg): Seen at \\$5 or \\$6'],
		['![](y)\n[![Alt](x)](z)', 'y.jpg\n[Alt](z)'],
		['![A][r] [b][r] [c]\n\n[r]: x\n[c]: z', '[A](https://a.example/p.jpg) b [c]\n\n\n[c]: z'],
		['<figure><img alt="A &amp; B" src="x"><figcaption>C</figcaption></figure>', '<figure><a href="https://a.example/p.jpg">A &amp; B</a><figcaption>C</figcaption></figure>'],
		[':::gallery\n![A](x)\n![B](b.jpg)\n:::\n\nText.', '\n[A](https://a.example/p.jpg)\n![B](b.jpg)\n\nText.'],
		['::::wide\n:::gallery\n![A](x)\n:::\n::::', '\n\n[A](https://a.example/p.jpg)'],
		['- [x](x)\n  > [ ](x)', '- x\n  >  '],
		['<https://ok.example/> [](x)', '<https://ok.example/> '],
		['See https://w.example/a_b. <https://w.example/> [www.w.example](https://w.example/)', 'See https\\://w.example/a_b. https\\://w.example/ www\\.w.example'],
	];
	for (const [before, after] of cases) expect(mended(before, fate)).toBe(after);
});
