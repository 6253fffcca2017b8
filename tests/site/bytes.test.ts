import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built, type Site } from '../build.ts';
import { filesOf } from './pages.ts';

test.each(['real', 'hostile'] as const)('two builds of "%s" are the same bytes: elsewhere, without a cache, in another time zone', async (name) => {
	const first = hashes(await built(name));
	const again = hashes(await built(`${name}-again`));
	expect(Object.keys(first).length).toBeGreaterThan(10);
	expect(again).toEqual(first);
});

function hashes(site: Site): Record<string, string> {
	return Object.fromEntries(filesOf(site).map((file) => [file, createHash('sha256').update(readFileSync(join(site.dist, file))).digest('hex')]));
}
