import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built } from '../build.ts';
import { all, classed, filesOf, pagesOf } from './pages.ts';

// The words that stand in the draft and in the essay of the year 2999 of tests/fixtures/hostile, and nowhere else.
const words = /quagga|thylacine/i;

test('a draft and an essay of the future leave no trace in the finished site', async () => {
	const site = await built('hostile');
	const files = filesOf(site);
	expect(files.length).toBeGreaterThan(50);
	expect(files.filter((file) => words.test(file) || words.test(readFileSync(join(site.dist, file), 'latin1')))).toEqual([]);
});

test('nothing in the finished site is marked as waiting, or says how that would look', async () => {
	for (const name of ['real', 'hostile', 'empty'] as const) {
		const site = await built(name);
		const pages = pagesOf(site);
		expect(pages.flatMap(({ tree }) => classed(tree, 'facts').flatMap((facts) => all(facts, 'mark')))).toEqual([]);
		expect(filesOf(site).filter((file) => /\.(?:html|css)$/.test(file) && readFileSync(join(site.dist, file), 'utf8').includes('<mark style'))).toEqual([]);
	}
});

test('the build says which essays wait, and why', async () => {
	const { output } = await built('hostile');
	expect(output).toMatch(/essays\/draft\.md is a draft/);
	expect(output).toMatch(/essays\/scheduled\.md waits for 2999-01-01/);
});

test('the build warns of control characters and names their place', async () => {
	const { output } = await built('hostile');
	expect(output).toMatch(/essays\/controls\.md:2: warning: A control character/);
});

test('the finished site holds nothing of the workshop', async () => {
	for (const name of ['real', 'hostile', 'empty'] as const) {
		const site = await built(name);
		const files = filesOf(site);
		expect(files.filter((file) => /\.(?:md|ya?ml|ts|mjs|map|lock|astro)$|(?:^|\/)\./.test(file) && !/\/index\.md$/.test(file))).toEqual([]);
		const told = files.filter((file) => /\.(?:html|xml|txt|css|js|md|json|bib|ris)$/.test(file)).filter((file) => readFileSync(join(site.dist, file), 'utf8').includes(process.cwd()));
		expect(told).toEqual([]);
	}
});
