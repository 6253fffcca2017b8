import { expect, test } from 'vitest';
import { progressOf } from '../../src/site/progress.ts';
import { summaryOf } from '../../src/build/summary.ts';

test('at a terminal one line says how far the build is, and is gone in the end', () => {
	const said = steps(3, true);
	expect(said.at(-1)).toBe('\r\u001B[K');
	expect(said.join('')).not.toContain('\n');
});

test('where nobody watches, a short build says nothing on its way', () => {
	expect(steps(3, false)).toEqual([]);
});

test('the summary counts pages, feeds, cards and bytes, and what had not to be made again', () => {
	const files = new Map([['index.html', 1000], ['an-essay/index.html', 2_000_000], ['rss.xml', 500], ['tags/sea/rss.xml', 500], ['feeds/atom-1.xml', 500], ['cards/index.png', 20_000]]);
	const lines = summaryOf({ files, kept: 1200, written: 1, texts: { rendered: 1, known: 7 }, stages: [['start', 900], ['files', 1234]] });
	expect(lines).toEqual([
		'2 pages, 3 feed documents, 1 card: 6 files, 2.02 MB.',
		'1 file written, 1,200 unchanged since the last build; 1 text rendered, 7 taken from the cache.',
		'start 0.9 s, files 1.2 s',
	]);
});

function steps(count: number, isTTY: boolean): string[] {
	const said: string[] = [];
	const progress = progressOf('Writing files', { isTTY, write: (text: string) => said.push(text) > 0 } as never);
	progress.begin(count);
	for (let step = 0; step < count; step += 1) progress.step();
	return said;
}
