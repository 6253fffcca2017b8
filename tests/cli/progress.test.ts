import { afterEach, expect, test, vi } from 'vitest';
import { progressOf } from '../../src/cli/progress.ts';

afterEach(() => void vi.restoreAllMocks());

/** What somebody at a terminal sees of a work of three steps. */
function seen(millisecondsAStep: number, terminal = true): string {
	let now = 0;
	let shown = '';
	vi.spyOn(performance, 'now').mockImplementation(() => now);
	vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
		shown += String(text);
		return true;
	});
	const bar = progressOf({ terminal, environment: {}, root: '', say: () => undefined, warn: () => undefined }, 3, 'Reading');
	for (const name of ['a.md', 'b.md', 'c.md']) {
		now += millisecondsAStep;
		bar.step(name);
	}
	bar.end('All read');
	return shown;
}

test('work that is over in a second shows nothing', () => {
	expect(seen(300)).toBe('');
});

test('work that takes longer shows how far it is', () => {
	expect(seen(600)).toContain('All read');
});

test('nothing is shown where nobody sits at a terminal', () => {
	expect(seen(600, false)).toBe('');
});
