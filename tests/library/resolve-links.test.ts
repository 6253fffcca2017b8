import { expect, test } from 'vitest';
import { resolveLinks } from '../../src/library/resolve-links.ts';

const permalinkOf = (file: string) => (file === 'essays/b.md' ? '/2026/b/' : undefined);

test('names of files become permalinks, with the base, and keep what follows', () => {
	const html = '<p><a href="octavo:essays/b.md" title="B">1</a> <a href="octavo:essays/b.md#x">2</a> <a href="octavo:essays/b.md?p#x">3</a></p>';
	expect(resolveLinks(html, permalinkOf, '/base/')).toBe('<p><a href="/base/2026/b/" title="B">1</a> <a href="/base/2026/b/#x">2</a> <a href="/base/2026/b/?p#x">3</a></p>');
});

test('what is no link of ours stays as it is', () => {
	const html = '<p>&lt;a href="octavo:essays/b.md"> <a href="octavo:essays/gone.md">1</a> <a href="/b/">2</a> <code>octavo:essays/b.md</code></p>';
	expect(resolveLinks(html, permalinkOf, '/')).toBe(html);
});
