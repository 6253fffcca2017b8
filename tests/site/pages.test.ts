import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { carry } from '../../src/scripts/carry.ts';
import { early } from '../../src/scripts/early.ts';
import { built } from '../build.ts';
import { all, attribute, classed, linked, meta, only, pagesOf, textOf, type Page } from './pages.ts';

for (const name of ['real', 'hostile', 'empty'] as const) {
	const site = await built(name);
	const { origin, base, title, language } = site.settings;
	const pages = pagesOf(site);
	const shown = pages.filter(({ kind }) => kind !== 'moved');
	const indexed = shown.filter(({ kind }) => kind !== 'missing');
	const addressOf = ({ path }: Page) => origin + base + path.slice(1);
	/** `file: fault` of every page that has one. */
	const faults = (of: readonly Page[], check: (page: Page) => string | false | undefined) => of.flatMap((page) => (check(page) ? [`${page.file}: ${check(page)}`] : []));

	describe(`the site "${name}"`, () => {
		test('has the pages that every site has', () => {
			const paths = pages.map(({ path }) => path);
			expect(paths).toEqual(expect.arrayContaining(['/', '/archive/', '/404.html']));
			expect(pages.length).toBeGreaterThanOrEqual({ real: 12, hostile: 44, empty: 3 }[name]);
		});

		test('is written in HTML without an error of syntax', () => {
			expect(faults(pages, ({ faults }) => faults.join(', '))).toEqual([]);
		});

		test('begins every page with its encoding, its language and a viewport that can be zoomed', () => {
			expect(
				faults(pages, ({ tree, html }) => {
					if (!/^<!doctype html>/i.test(html)) return 'no doctype';
					if (!html.slice(0, 1024).includes('<meta charset="utf-8">')) return 'no encoding in the first kilobyte';
					if (attribute(only(tree, 'html'), 'lang') !== language) return `language ${attribute(only(tree, 'html'), 'lang')}`;
					return meta(tree, 'viewport') !== 'width=device-width' && `viewport ${meta(tree, 'viewport')}`;
				}),
			).toEqual([]);
		});

		test('gives every page one title, unlike that of any other', () => {
			const titles = shown.map(({ tree }) => textOf(all(only(tree, 'head'), 'title')[0]));
			expect(titles.filter((text) => text === '')).toEqual([]);
			expect(titles.filter((text, index) => titles.indexOf(text) !== index)).toEqual([]);
			expect(titles.filter((text) => !text.endsWith(title))).toEqual([]);
			expect(faults(pages, ({ tree }) => all(only(tree, 'head'), 'title').length !== 1 && 'not one title')).toEqual([]);
		});

		test('describes every page, and no two pages in the same words', () => {
			// Only the home page of a publication without a description has none.
			const descriptions = shown.filter(({ path }) => path !== '/' || site.settings.description !== '').map(({ tree, file }) => ({ file, text: meta(tree, 'description') }));
			const said = descriptions.map(({ text }) => text);
			expect(descriptions.filter(({ text }, index) => !text?.trim() || said.indexOf(text) !== index)).toEqual([]);
			expect(shown.filter(({ tree }) => meta(tree, 'description') === '' || meta(tree, 'og:description') === '')).toEqual([]);
		});

		test('names one canonical address for every page: its own, in full, or that of the original', () => {
			expect(
				faults(indexed, (page) => {
					const [canonical, ...more] = linked(page.tree, 'canonical');
					if (canonical === undefined || more.length > 0) return `${more.length + (canonical === undefined ? 0 : 1)} canonical addresses`;
					const expected = page.path === '/2025/12/elsewhere/' ? 'https://elsewhere.example/original/?a=1&b=2' : addressOf(page);
					return canonical !== expected && canonical;
				}),
			).toEqual([]);
		});

		test('offers the feed on every page, by its full address', () => {
			expect(
				faults(shown, ({ tree }) => {
					const links = all(tree, 'link').filter((link) => attribute(link, 'type') === 'application/rss+xml');
					return attribute(links[0], 'href') !== `${origin}${base}rss.xml` || links.some((link) => attribute(link, 'title') === '' || attribute(link, 'rel') !== 'alternate') ? 'no feed' : false;
				}),
			).toEqual([]);
		});

		test('has one first-level heading on every page, and never skips a level', () => {
			expect(
				faults(pages, ({ tree }) => {
					const levels = all(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]));
					if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) return `headings ${levels.join(' ')}`;
					const skipped = levels.findIndex((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
					return skipped > 0 && `level ${levels[skipped]} after ${levels[skipped - 1]}`;
				}),
			).toEqual([]);
			expect(faults(pages, ({ tree }) => all(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').some((heading) => textOf(heading) === '') && 'an empty heading')).toEqual([]);
		});

		test('gives no id twice on a page, and no id with a space', () => {
			expect(
				faults(pages, ({ tree }) => {
					const ids = all(tree).flatMap(({ properties }) => (properties['id'] === undefined ? [] : [String(properties['id'])]));
					return ids.filter((id, index) => id === '' || /\s/.test(id) || ids.indexOf(id) !== index).join(', ');
				}),
			).toEqual([]);
		});

		test('points with every aria reference at something that exists', () => {
			expect(
				faults(pages, ({ tree }) => {
					const ids = new Set(all(tree).map((element) => attribute(element, 'id')));
					return all(tree)
						.flatMap((element) => ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls'].flatMap((name) => attribute(element, name).split(' ')))
						.filter((id) => id !== '' && !ids.has(id))
						.join(', ');
				}),
			).toEqual([]);
		});

		test('lets readers skip to the text, and marks header, navigation, text and footer for those who cannot see', () => {
			expect(
				faults(shown, ({ tree }) => {
					const body = only(tree, 'body');
					const [first] = all(body, 'a');
					const main = only(body, 'main');
					if (attribute(first, 'href') !== `#${attribute(main, 'id')}` || attribute(main, 'tabIndex') !== '-1') return 'the first link does not skip to the text';
					const top = body.children.filter((child) => child.type === 'element' && child.tagName !== 'script').map((child) => (child.type === 'element' ? child.tagName : ''));
					if (top.join(' ') !== 'a header main footer') return `body holds ${top.join(' ')}`;
					const unnamed = all(tree, 'nav').filter((nav) => !attribute(nav, 'ariaLabel') && !attribute(nav, 'ariaLabelledBy'));
					if (unnamed.length > 0 || !all(body, 'nav').some((nav) => body.children.some((child) => child.type === 'element' && child.tagName === 'header' && all(child, 'nav').includes(nav)))) return 'no named navigation';
					const names = all(tree, 'nav').map((nav) => attribute(nav, 'ariaLabel'));
					return new Set(names).size !== names.length && `two navigations are called the same: ${names.join(', ')}`;
				}),
			).toEqual([]);
		});

		test('names everything that takes the keyboard’s focus', () => {
			expect(
				faults(pages, ({ tree }) =>
					all(tree)
						.filter((element) => attribute(element, 'tabIndex') === '0' || ['a', 'summary', 'input', 'button'].includes(element.tagName))
						.filter((element) => !attribute(element, 'ariaLabel') && !attribute(element, 'ariaLabelledBy') && (element.tagName === 'input' || attribute(element, 'tabIndex') === '0' || textOf(element) === '') && all(element, 'img').every((image) => attribute(image, 'alt') === ''))
						.map((element) => `<${element.tagName} class="${attribute(element, 'className')}"> has no name`)
						.join(', '),
				),
			).toEqual([]);
		});

		test('gives every picture an alternative text and its dimensions', () => {
			expect(
				faults(pages, ({ tree }) =>
					all(tree, 'img')
						.filter((image) => image.properties['alt'] === undefined || !/^[1-9]\d*$/.test(attribute(image, 'width')) || !/^[1-9]\d*$/.test(attribute(image, 'height')))
						.map((image) => attribute(image, 'src'))
						.join(', '),
				),
			).toEqual([]);
		});

		test('carries no script but the reader’s aids, no event handler and no style attribute', () => {
			expect(
				faults(pages, ({ tree, kind }) => {
					const foreign = all(tree, 'script').filter((script) => !isData(script) && !isOwn(script) && !(kind === 'moved' && toString(script) === carry));
					if (foreign.length > 0) return 'a script';
					return all(tree).some(({ properties }) => Object.keys(properties).some((key) => key === 'style' || /^on[A-Z]/.test(key)) || /^\s*(?:javascript|data|vbscript):/i.test(String(properties['href'] ?? ''))) && 'a handler, style or script address';
				}),
			).toEqual([]);
		});

		test('holds no control character on any page', () => {
			expect(faults(pages, ({ html }) => /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/.exec(html)?.[0]?.codePointAt(0)?.toString(16))).toEqual([]);
		});

		test('marks the page one is on in the navigation', () => {
			const home = pages.find(({ path }) => path === '/');
			const archive = pages.find(({ path }) => path === '/archive/');
			const current = (page: Page | undefined) => all(page?.tree ?? ({ type: 'root', children: [] } as never), 'a').filter((link) => attribute(link, 'ariaCurrent') === 'page').map((link) => attribute(link, 'href'));
			expect(current(home)).toEqual([base]);
			expect(current(archive)).toEqual([`${base}archive/`]);
		});

		test('answers a wrong address with a way back, and keeps that page out of search engines', () => {
			const missing = pages.find(({ kind }) => kind === 'missing') as Page;
			expect(meta(missing.tree, 'robots')).toBe('noindex');
			expect(linked(missing.tree, 'canonical')).toEqual([]);
			const links = all(only(missing.tree, 'main'), 'a').map((link) => attribute(link, 'href'));
			expect(links).toContain(`${base}archive/`);
		});
	});
}

test('a title full of markup is shown as it was typed, as text, wherever it stands', async () => {
	const site = await built('hostile');
	const typed = /^<b>Bold<\/b> .claims.,\s\]\]> & <\/script><script>alert\(.title.\)<\/script> 🦔 <!(?:--|–) not a comment -->$/u;
	const pages = pagesOf(site);
	const page = pages.find(({ path }) => path === '/2026/03/markup/') as Page;
	expect(textOf(only(page.tree, 'h1'))).toMatch(typed);
	expect(textOf(all(only(page.tree, 'head'), 'title')[0])).toMatch(new RegExp(`^${typed.source.slice(1, -1)} – Sharp & <b>“Edges”</b>$`, 'u'));
	expect(meta(page.tree, 'og:title')).toMatch(typed);
	const listed = pages.flatMap(({ tree }) => all(tree, 'a').filter((link) => attribute(link, 'href') === '/base/2026/03/markup/').map(textOf));
	expect(listed.length).toBeGreaterThan(5);
	expect(listed.filter((text) => !typed.test(text))).toEqual([]);
});

test('an essay in another language or direction says so', async () => {
	const pages = pagesOf(await built('hostile'));
	for (const [path, lang, dir] of [['/2026/03/arabic/', 'ar', 'rtl'], ['/2026/03/japanese/', 'ja', 'ltr']]) {
		const page = pages.find((one) => one.path === path) as Page;
		for (const element of [only(page.tree, 'h1'), classed(page.tree, 'prose')[0]]) {
			expect(attribute(element, 'lang')).toBe(lang);
			expect(attribute(element, 'dir')).toBe(dir);
		}
	}
	const uber = pages.find(({ path }) => path === '/uber-uns/') as Page;
	expect(attribute(only(uber.tree, 'h1'), 'lang')).toBe('de');
});

/** Scripts that are never run. */
function isData(script: Element): boolean {
	return ['application/ld+json', 'application/json', 'speculationrules'].includes(String(attribute(script, 'type')));
}

/** Built from src/scripts/: a module of this site, or the one line that sets the theme before the first paint. */
function isOwn(script: Element): boolean {
	return toString(script) === early || /^\/(?:[^/].*)?_astro\/[\w.-]+\.js$/.test(String(attribute(script, 'src')));
}
