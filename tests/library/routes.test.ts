import { expect, test } from 'vitest';
import type { Library } from '../../src/library.ts';
import { routesOf } from '../../src/library/routes.ts';

test('essays, pages and earlier addresses each have their route, without the slashes at its ends', () => {
	const essays = [{ id: 'a', permalink: '/2026/a/', aliases: ['/old', '/older/', '/oldest/index.html', '/oldest.html'] }];
	const pages = [{ id: 'about', permalink: '/about/' }];
	const routes = routesOf({ essays, pages } as unknown as Library);
	expect(routes.map(({ kind, path }) => [kind, path])).toEqual([['essay', '2026/a'], ['page', 'about'], ['moved', 'old'], ['moved', 'older'], ['moved', 'oldest'], ['moved', 'oldest.html']]);
	expect(routes.filter((route) => route.kind === 'moved').every(({ essay }) => essay === (essays[0] as unknown))).toBe(true);
});
