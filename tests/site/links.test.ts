import { describe, expect, test } from 'vitest';
import { built } from '../build.ts';
import { all, attribute, filesOf, pagesOf, type Page } from './pages.ts';

for (const name of ['real', 'hostile', 'empty'] as const) {
	const site = await built(name);
	const { origin, base } = site.settings;
	const pages = pagesOf(site);
	const files = new Set(filesOf(site));
	const byFile = new Map(pages.map((page) => [page.file, page]));

	/** The file that a static host serves for an address, or a sentence that says what is wrong. */
	const resolve = (target: string, from: Page): { file: string; hash: string } | string | undefined => {
		const url = new URL(target, origin + base + from.path.slice(1));
		if (url.origin !== origin) return undefined;
		if (!url.pathname.startsWith(base)) return `${target} leads out of the base ${base}`;
		const path = decodeURIComponent(url.pathname.slice(base.length));
		const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
		if (!files.has(file)) return `${target} leads to ${file}, which does not exist`;
		return { file, hash: decodeURIComponent(url.hash.slice(1)) };
	};

	describe(`the site "${name}"`, () => {
		test('has no link that leads nowhere, neither to a missing page nor to a missing place on a page', () => {
			let checked = 0;
			const broken = pages.flatMap((page) =>
				all(page.tree, 'a', 'area').flatMap((link) => {
					if (link.properties['href'] === undefined) return [`${page.file}: a link has no address`];
					const target = resolve(attribute(link, 'href'), page);
					if (typeof target === 'string') return [`${page.file}: ${target}`];
					if (!target) return [];
					checked += 1;
					const there = byFile.get(target.file);
					const ids = there ? all(there.tree).map((element) => attribute(element, 'id')) : [];
					return target.hash === '' || ids.includes(target.hash) ? [] : [`${page.file}: #${target.hash} does not exist on ${target.file}`];
				}),
			);
			expect(broken).toEqual([]);
			expect(checked).toBeGreaterThan(pages.length);
		});

		test('has every picture, font and file that its pages ask for', () => {
			const missing = pages.flatMap((page) =>
				resourcesOf(page).flatMap((address) => {
					const target = resolve(address, page);
					return typeof target === 'string' ? [`${page.file}: ${target}`] : [];
				}),
			);
			expect(missing).toEqual([]);
		});

		test('asks no other server for anything', () => {
			const foreign = pages.flatMap((page) => resourcesOf(page).filter((address) => new URL(address, origin).origin !== origin).map((address) => `${page.file}: ${address}`));
			expect(foreign).toEqual([]);
		});

		test('links to its own pages by paths that hold the base and end with a slash', () => {
			const odd = pages.flatMap((page) =>
				all(page.tree, 'a')
					.map((link) => attribute(link, 'href'))
					.filter((href) => !/^(?:https?:|mailto:|feed:https:|#)/.test(href))
					.filter((href) => !href.startsWith(base) || !/(?:\/|\.[a-z0-9]+)(?:[#?].*)?$/.test(href))
					.map((href) => `${page.file}: ${href}`),
			);
			expect(odd).toEqual([]);
		});
	});
}

/** Everything a browser fetches for a page without being asked. */
function resourcesOf(page: Page): string[] {
	const fetching = new Set(['stylesheet', 'icon', 'preload', 'modulepreload', 'prefetch', 'manifest', 'apple-touch-icon', 'dns-prefetch', 'preconnect']);
	const links = all(page.tree, 'link').filter((link) => attribute(link, 'rel').split(' ').some((rel) => fetching.has(rel)));
	const media = all(page.tree, 'img', 'source', 'video', 'audio', 'track', 'iframe', 'embed', 'object', 'script', 'input');
	const inStyles = all(page.tree, 'style').flatMap((style) => [...(style.children[0]?.type === 'text' ? style.children[0].value : '').matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address]) => address ?? ''));
	return [
		...links.map((link) => attribute(link, 'href')),
		...media.flatMap((element) => ['src', 'poster', 'data'].map((name) => attribute(element, name))),
		// hast has a srcset as one text.
		...media.flatMap((element) => attribute(element, 'srcSet').split(/\s*,\s+/).map((candidate) => candidate.split(/\s/)[0] ?? '')),
		...inStyles,
	].filter((address) => address !== '' && !address.startsWith('data:'));
}
