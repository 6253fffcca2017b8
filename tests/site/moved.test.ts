import { expect, test } from 'vitest';
import { built } from '../build.ts';
import { all, attribute, linked, meta, only, pageAt, pagesOf, textOf } from './pages.ts';

test('every earlier address leads to the essay, with and without a browser that follows redirects', async () => {
	const pages = pagesOf(await built('hostile'));
	const moved = pages.filter(({ kind }) => kind === 'moved');
	expect(moved.map(({ path }) => path.replace(/\/$/, ''))).toEqual(['/2019/01/moved', '/2019/01/old.html', '/old/path']);
	for (const { tree } of moved) {
		expect(all(tree, 'meta').find((one) => attribute(one, 'httpEquiv') === 'refresh')?.properties['content']).toBe('0; url=/base/essays/moved/');
		expect(linked(tree, 'canonical')).toEqual(['https://hostile.example/base/essays/moved/']);
		expect(meta(tree, 'robots')).toBe('noindex');
		const [link] = all(only(tree, 'main'), 'a');
		expect(attribute(link, 'href')).toBe('/base/essays/moved/');
		expect(textOf(link)).toBe('An essay that has moved twice');
	}
});

test('nothing on the site links to an earlier address', async () => {
	const pages = pagesOf(await built('hostile'));
	const links = pages.flatMap(({ tree }) => all(tree, 'a').map((link) => attribute(link, 'href')));
	expect(links.filter((href) => /\/(?:old\/path|2019\/01\/)/.test(href))).toEqual([]);
	expect(links).toContain('/base/essays/moved/');
	expect(pageAt(pages, '/essays/moved/').kind).toBe('essay');
});
