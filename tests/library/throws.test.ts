import { expect, test, vi } from 'vitest';
import type { Root } from 'hast';
import { faults, essay } from '../publication.ts';

// One of our own plugins stands in for any that throws, on the text that asks for it.
vi.mock(import('../../src/markdown/tables.ts'), () => ({
	tables: () => (tree: Root) => {
		const text = JSON.stringify(tree);
		if (text.includes('please throw an error')) throw new Error('Out of tables');
		if (text.includes('please throw a string')) throw 'Out of strings';
	},
}));

test('a plugin that throws becomes a finding that names the file, and everything else is still reported', async () => {
	const report = 'If the text looks right, this is a fault in Octavo: please report it.';
	expect(await faults({ 'essays/a.md': essay('Text, please throw an error.[^lost]'), 'essays/b.md': essay('Text, please throw a string.'), 'essays/c.md': essay('Text.[^lost]'), 'pages/about.md': '---\ntitle: About\n---\nText, please throw an error.' })).toEqual([
		expect.stringContaining('error essays/a.md:5 The note [^lost] does not exist'),
		`error essays/a.md The text could not be rendered: Out of tables → ${report}`,
		`error essays/b.md The text could not be rendered: Out of strings → ${report}`,
		expect.stringContaining('error essays/c.md:5 The note [^lost] does not exist'),
		`error pages/about.md The text could not be rendered: Out of tables → ${report}`,
	]);
});
