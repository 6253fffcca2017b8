import { expect, test } from 'vitest';
import type { Library } from '../../src/library.ts';
import { pastOf, routesOf } from '../../src/library/routes.ts';

const essays = [{ id: 'a', permalink: '/2026/a/', aliases: ['/old', '/older/', '/oldest/index.html', '/2019/oldest.html'] }];

test('essays and pages each have their route, without the slashes at its ends', () => {
	const pages = [{ id: 'about', permalink: '/about/' }];
	const routes = routesOf({ essays, pages } as unknown as Library);
	expect(routes.map(({ kind, path }) => [kind, path])).toEqual([['essay', '2026/a'], ['page', 'about']]);
});

test('an earlier address is the file that a host serves there', () => {
	const moves = ['/old', '/older/', '/oldest/index.html', '/2019/oldest.html', 'https://example.org/outside/'].map((id) => ({ id, kind: 'moved', to: '/2026/a/', title: 'A' }));
	const gone = [{ id: '/withdrawn/', kind: 'gone', reason: 'It was wrong.', lang: 'en' }];
	const routes = pastOf({ moves, gone } as unknown as Library);
	expect(routes.map(({ path, move }) => [`${path}.html`, move?.to])).toEqual([['old/index.html', '/2026/a/'], ['older/index.html', '/2026/a/'], ['oldest/index.html', '/2026/a/'], ['2019/oldest.html', '/2026/a/'], ['withdrawn/index.html', undefined]]);
});
