import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import sharp from 'sharp';
import { readHtml, readMarkdown } from '../../src/library/cache.ts';
import { render } from '../../src/markdown/render.ts';
import { essay, publication } from '../publication.ts';

// Many texts are rendered in several threads, and nobody can see it.

// Counts what this thread renders.
vi.mock(import('../../src/markdown/render.ts'), async (original) => ({ render: vi.fn((await original()).render) }));

const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } }).png().toBuffer();
const files = {
	'essays/harbour.md': essay('See [the bell](./bell.md "Its tone") and ![A blue sea](sea.png).\n\n## Low water\n\nOnly the "old men" go out.', 'anchors: { ebb: low-water }'),
	'essays/bell.md': essay('A note.[^1] A \u0007 bell.\n\n[^1]: It rang at six.'),
	'essays/ledger.md': essay(':::chart{src=catch.csv}\nWhat was caught.\n:::\n\n```js\nconst crates = 3;\n```'),
	'essays/lost.md': essay('A [link](missing.pdf) to nothing.'),
	'essays/catch.csv': 'Year,Fish\n1990,1\n1991,2\n',
	'essays/sea.png': picture,
	'pages/about.md': '---\ntitle: About\n---\nUs.',
};

test('texts are the same, whoever renders them', async () => {
	const { paths, read } = publication(files);
	const readWith = async (threads: number) => {
		vi.mocked(render).mockClear();
		const cache = `${paths.cache}-${threads}`;
		const made = await read({ paths: { ...paths, cache }, threads });
		return { made, texts: [...made.essays, ...made.pages].map(({ key }) => [readHtml(cache, key), readMarkdown(cache, key)]) };
	};
	const alone = await readWith(0);
	expect(alone.made.findings.map(({ message }) => message)).toEqual([expect.stringContaining('control character'), expect.stringContaining('missing.pdf')]);
	expect(render).toHaveBeenCalledTimes(5);
	expect(alone.texts.join()).toContain('<svg');
	expect(alone.texts.join()).toContain('id="ebb"');
	expect(await readWith(1)).toEqual(alone);
	expect(await readWith(3)).toEqual(alone);
	expect(render, 'all were given to the others').not.toHaveBeenCalled();
});

test.each([0, 2])('what cannot be kept ends the reading with the name of the text, with %i threads beside the first', async (threads) => {
	const { paths, read } = publication(files);
	mkdirSync(paths.cache, { recursive: true });
	writeFileSync(join(paths.cache, 'texts'), 'in the way');
	await expect(read({ threads })).rejects.toThrow(/content\/\w+\/\w+\.md could not be rendered: /);
});
