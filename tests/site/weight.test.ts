import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { budgets } from '../../src/site/weight.ts';
import { built } from '../build.ts';

const site = await built('real');
const html = readFileSync(join(site.dist, 'glasswing-and-muse-spark/index.html'), 'utf8');
const styles = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, text]) => text).join('');

test('the lead essay, with all that its first paint needs, comes in one flight', () => {
	expect(styles.length).toBeGreaterThan(5_000);
	expect(brotliCompressSync(html).length).toBeLessThanOrEqual(budgets.html);
	expect(html).not.toMatch(/<link[^>]+rel="?stylesheet/);
});

test('its styles weigh at most 6 KB', () => {
	expect(gzipSync(styles, { level: 9 }).length).toBeLessThanOrEqual(budgets.css);
});

test('a build names the pages that are over a budget, and only those', () => {
	const named = [...site.output.matchAll(/\/(\S*) is heavier than it should be: (.*)/g)].map(([, path = '', why = '']) => ({ html: readFileSync(join(site.dist, path, 'index.html')), path, why }));
	expect(named.map(({ path }) => path)).toContain('manual/');
	expect(named.map(({ path }) => path)).not.toContain('glasswing-and-muse-spark/');
	for (const { html, why } of named) {
		const said = Number(/^([\d,]+) bytes of HTML/.exec(why)?.[1]?.replaceAll(',', ''));
		const least = brotliCompressSync(html).length;
		expect(least).toBeGreaterThan(budgets.html);
		// Where there is no doubt, the number is that of a quicker compression.
		expect(said).toBeGreaterThanOrEqual(least);
		expect(said).toBeLessThan(1.5 * least);
	}
});
