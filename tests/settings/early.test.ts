import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { early } from '../../src/scripts/early.ts';

/** Runs it as a page would, with this address and in this storage. */
function run(hash: string, octavo?: string): { dataset: Record<string, string>; hash: string } {
	const location = { hash };
	const dataset = {};
	runInNewContext(early, { location, document: { documentElement: { dataset } }, localStorage: { octavo } });
	return { dataset, hash: location.hash };
}

test('what the reader chose is set before the page is painted', () => {
	expect(run('', '{"theme":"dark"}').dataset).toEqual({ aids: '', theme: 'dark' });
});

test('nonsense in the storage, or none, changes nothing', () => {
	for (const octavo of ['{', 'null', undefined]) expect(run('', octavo).dataset).toEqual({ aids: '' });
});

test('where text fragments are unknown, the address still leads to the passage', () => {
	expect(run('#p1234:~:text=some%20words').hash).toBe('#p1234');
	for (const hash of ['', '#p1234', '#%E7%8C%AB']) expect(run(hash).hash).toBe(hash);
});
