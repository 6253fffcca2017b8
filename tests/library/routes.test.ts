import { expect, test } from 'vitest';
import type { Library } from '../../src/library.ts';
import { movesOf, routesOf } from '../../src/library/routes.ts';

const essays = [{ id: 'a', permalink: '/2026/a/', aliases: ['/old', '/older/', '/oldest/index.html', '/2019/oldest.html'] }];

test('essays and pages each have their route, without the slashes at its ends', () => {
	const pages = [{ id: 'about', permalink: '/about/' }];
	const routes = routesOf({ essays, pages } as unknown as Library);
	expect(routes.map(({ kind, path }) => [kind, path])).toEqual([['essay', '2026/a'], ['page', 'about']]);
});

test('an earlier address is the file that a host serves there', () => {
	const moves = movesOf({ essays } as unknown as Library);
	expect(moves.map(({ path }) => `${path}.html`)).toEqual(['old/index.html', 'older/index.html', 'oldest/index.html', '2019/oldest.html']);
	expect(moves.every(({ essay }) => essay === (essays[0] as unknown))).toBe(true);
});
