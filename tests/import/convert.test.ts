import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Body, Flavour } from '../../src/import/post.ts';
import { built, converted } from './convert.ts';

// Each folder is a case: `in.html` or `in.md` goes in, `out.md` and `losses.json` must come out, and what comes out must build.
// A name that begins with `hugo-`, `jekyll-`, `eleventy-` or `astro-` says how `in.md` was written.
// `UPDATE=1 npx vitest run …` rewrites what is expected: read the diff.
const here = join(import.meta.dirname, 'convert');
const cases = readdirSync(here);

function bodyOf(name: string): Body {
	const flavour = (/^(hugo|jekyll|eleventy|astro)-/.exec(name)?.[1] ?? 'plain') as Flavour;
	const html = join(here, name, 'in.html');
	return existsSync(html) ? { html: readFileSync(html, 'utf8') } : { markdown: readFileSync(join(here, name, 'in.md'), 'utf8'), flavour };
}

describe('A text from elsewhere', () => {
	test.each(cases)('%s', async (name) => {
		const { markdown, losses } = await converted(bodyOf(name), 'in');
		expectFile(join(here, name, 'out.md'), `${markdown(new Map()).trim()}\n`);
		expectFile(join(here, name, 'losses.json'), `${JSON.stringify(losses.map(({ file, ...loss }) => loss), null, '\t')}\n`);
	});

	test.each(cases)('%s builds', async (name) => {
		expect((await built(bodyOf(name))).errors).toEqual([]);
	});

	test.each(cases)('%s names the line of every loss', async (name) => {
		const { losses } = await converted(bodyOf(name), 'in');
		expect(losses.filter(({ line, message }) => !line || !message || message.endsWith('.'))).toEqual([]);
	});
});

function expectFile(path: string, actual: string): void {
	if (process.env['UPDATE']) writeFileSync(path, actual);
	expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}
