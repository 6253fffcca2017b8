import type { Essay } from '../essays/essay.ts';
import type { Library } from '../library.ts';

/** What stands at each address that writers choose: essays, plain pages, and the earlier addresses of essays. */
export function routesOf({ essays, pages }: Library): Route[] {
	return [
		...essays.map((essay): Route => ({ kind: 'essay', path: pathOf(essay.permalink), essay })),
		...pages.map((page): Route => ({ kind: 'page', path: pathOf(page.permalink), page })),
		...essays.flatMap((essay) => essay.aliases.map((alias): Route => ({ kind: 'moved', path: pathOf(alias), essay }))),
	];
}

/** `/a/b/` as Astro's rest parameter wants it: `a/b`. */
function pathOf(permalink: string): string {
	return permalink.replace(/^\/|\/(?:index\.html)?$/g, '');
}

export type Route =
	| { kind: 'essay'; path: string; essay: Essay }
	| { kind: 'page'; path: string; page: Library['pages'][number] }
	| { kind: 'moved'; path: string; essay: Essay };
