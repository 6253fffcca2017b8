import { describe, expect, test } from 'vitest';
import { built } from '../build.ts';
import { all, attribute, classed, meta, only, pageAt, pagesOf, textOf, type Page } from './pages.ts';

for (const name of ['real', 'hostile'] as const) {
	const site = await built(name);
	const { base } = site.settings;
	const pages = pagesOf(site);
	const essays = pages.filter(({ kind }) => kind === 'essay');

	describe(`the essays of "${name}"`, () => {
		test('are all there', () => {
			expect(essays.length).toBe({ real: 3, hostile: 24 }[name]);
		});

		test('each lead on to another essay, and say why', () => {
			const wrong = essays.flatMap((page) => {
				const { path, title, reason } = nextOf(page, base);
				const target = essays.find((essay) => essay.path === path);
				if (!target || target === page) return [`${page.path} leads to ${path}`];
				if (reason === '') return [`${page.path} does not say why`];
				return title === textOf(only(target.tree, 'h1')) ? [] : [`${page.path} calls ${path} "${title}"`];
			});
			expect(wrong).toEqual([]);
		});

		test('offer related essays that are neither themselves nor their Next, each with its reason', () => {
			const offered = essays.map((page) => ({ page, items: classed(page.tree, 'related').flatMap((section) => classed(section, 'item')) }));
			const wrong = offered.flatMap(({ page, items }) =>
				items.flatMap((item) => {
					const path = pathOf(item, base);
					const reasons = classed(item, 'reason').map(textOf);
					return path === page.path || path === nextOf(page, base).path || !essays.some((essay) => essay.path === path) || !reasons[0] ? [`${page.path} → ${path}`] : [];
				}),
			);
			expect(wrong).toEqual([]);
			expect(offered.every(({ items }) => items.length <= 3)).toBe(true);
			expect(offered.some(({ items }) => items.length > 0)).toBe(true);
		});

		test('tell their authors, their day and their reading time under the title', () => {
			const wrong = essays.filter(({ tree }) => {
				const [title] = classed(tree, 'title');
				if (!title) return true;
				const [time] = all(title, 'time');
				const author = all(title, 'a').some((link) => attribute(link, 'rel').split(' ').includes('author') && textOf(link) !== '');
				return !author || !/^\d{4}-\d{2}-\d{2}$/.test(attribute(time, 'dateTime')) || !textOf(time).includes(attribute(time, 'dateTime').slice(0, 4)) || !/\d+ min/.test(textOf(title));
			});
			expect(wrong.map(({ path }) => path)).toEqual([]);
		});

		test('give search engines and shared links their dates, authors and subjects', () => {
			const wrong = essays.filter(({ tree }) => {
				const published = meta(tree, 'article:published_time') ?? '';
				return !/^\d{4}-\d{2}-\d{2}/.test(published) || !meta(tree, 'author') || meta(tree, 'og:type') !== 'article' || !meta(tree, 'og:title') || !meta(tree, 'og:url')?.startsWith('https://') || !meta(tree, 'og:description');
			});
			expect(wrong.map(({ path }) => path)).toEqual([]);
		});

		test('show an outline that leads to every section, in order, if there is more than one', () => {
			const wrong = essays.filter((page) => {
				const sections = classed(page.tree, 'prose').flatMap((prose) => all(prose, 'h2', 'h3').filter((heading) => !attribute(heading, 'id').startsWith('_')));
				const top = sections.filter(({ tagName }) => tagName === 'h2');
				const outline = classed(page.tree, 'outline')[0];
				if (top.length < 2) return outline !== undefined;
				const links = outline ? all(outline, 'a').map((link) => attribute(link, 'href')) : [];
				return JSON.stringify(links) !== JSON.stringify(sections.map((heading) => `#${attribute(heading, 'id')}`));
			});
			expect(wrong.map(({ path }) => path)).toEqual([]);
		});

		test('lead from every note mark to its note and from the note back to every mark', () => {
			const wrong = essays.flatMap(({ path, tree }) => {
				const byId = new Map(all(tree).map((element) => [attribute(element, 'id'), element]));
				const marks = classed(tree, 'noteref');
				const backs = classed(tree, 'noteback');
				const lost = marks.filter((mark) => byId.get(hashOf(mark))?.tagName !== 'li').map((mark) => `${path}${hashOf(mark)}`);
				const unreturned = marks.filter((mark) => !backs.some((back) => hashOf(back) === attribute(mark, 'id'))).map((mark) => `${path} back to #${attribute(mark, 'id')}`);
				const names = backs.map((back) => attribute(back, 'ariaLabel'));
				return [...lost, ...unreturned, ...(new Set(names).size === names.length ? [] : [`${path}: two ways back have one name`])];
			});
			expect(wrong).toEqual([]);
		});

		test('show the first picture at once and the others when they come near', () => {
			for (const { tree } of essays) {
				const pictures = classed(tree, 'prose').flatMap((prose) => all(prose, 'img'));
				const lazy = pictures.map((picture) => attribute(picture, 'loading') === 'lazy');
				expect(lazy).toEqual(pictures.map((_, index) => index > 0));
			}
		});
	});
}

test('the lead essay stands first on the home page, credits its author and leads to the insurance essay', async () => {
	const site = await built('real');
	const pages = pagesOf(site);
	const lead = pageAt(pages, '/glasswing-and-muse-spark/');
	const [credit] = classed(lead.tree, 'credit');
	expect(textOf(credit)).toContain('based on an essay by Fabio Faschi');
	expect(textOf(credit)).toMatch(/Young Risk Professionals New York City.*RISE/);
	expect(nextOf(lead, site.settings.base).path).toBe('/platform-shakeout/');
	expect(nextOf(lead, site.settings.base).reason).not.toBe('');
	const [first] = classed(only(pageAt(pages, '/').tree, 'main'), 'item');
	expect(pathOf(first, site.settings.base)).toBe('/glasswing-and-muse-spark/');
});

test('a series is read in the order of its parts, and says so', async () => {
	const site = await built('hostile');
	const pages = pagesOf(site);
	const next = (path: string) => nextOf(pageAt(pages, path), site.settings.base);
	expect(next('/2026/03/series-one/')).toMatchObject({ path: '/2026/03/series-two/', reason: 'Part 2 of Cause & <Effect>' });
	expect(next('/2026/03/series-two/')).toMatchObject({ path: '/2026/03/series-three/', reason: 'Part 3 of Cause & <Effect>' });
});

test('the writer’s own choice of a next essay stands', async () => {
	const site = await built('hostile');
	expect(nextOf(pageAt(pagesOf(site), '/2026/02/cover/'), site.settings.base)).toMatchObject({ path: '/2026/03/notes/', reason: 'The author’s choice' });
});

test('an essay drawn from another work links to it, and one published elsewhere names that place', async () => {
	const page = pageAt(pagesOf(await built('hostile')), '/2025/12/elsewhere/');
	const credits = classed(page.tree, 'credit');
	expect(credits.map(textOf).join(' ')).toMatch(/^This essay is based on a talk called .Less & <More>.\. Ada <Byron> counts, & counts again\. First published at elsewhere\.example\.$/);
	expect(credits.flatMap((credit) => all(credit, 'a')).map((link) => attribute(link, 'href'))).toEqual(['https://example.org/talk/?a=1&b=2', 'https://elsewhere.example/original/?a=1&b=2']);
});

test('an essay that was changed says when', async () => {
	const page = pageAt(pagesOf(await built('hostile')), '/essays/moved/');
	const times = classed(page.tree, 'title').flatMap((title) => all(title, 'time'));
	expect(times.map((time) => [attribute(time, 'dateTime'), textOf(time)])).toEqual([
		['2019-01-15', '15 January 2019'],
		['2026-02-01', 'Updated 1 February 2026'],
	]);
	expect(meta(page.tree, 'article:modified_time')).toMatch(/^2026-02-01/);
});

test('a cover is shown with its text and size', async () => {
	const page = pageAt(pagesOf(await built('hostile')), '/2026/02/cover/');
	const cover = classed(page.tree, 'cover')[0];
	expect(attribute(cover, 'alt')).toMatch(/^A .blue. field & a white line$/);
	expect([attribute(cover, 'width'), attribute(cover, 'height')]).toEqual(['1200', '630']);
	expect(attribute(cover, 'src')).toMatch(/^\/base\/media\/cover\.[0-9a-f]{8}-1200\.webp$/);
});

test('pictures come in several widths, upright, and keep their captions; a file beside the essay can be taken home', async () => {
	const page = pageAt(pagesOf(await built('hostile')), '/2026/02/pictures/');
	const pictures = classed(page.tree, 'prose').flatMap((prose) => all(prose, 'img'));
	const [photo, small, turned] = pictures;
	expect([attribute(photo, 'width'), attribute(photo, 'height')]).toEqual(['1300', '700']);
	expect(attribute(photo, 'srcSet').split(', ').map((candidate) => candidate.split(' ')[1])).toEqual(['480w', '800w', '1200w', '1300w']);
	expect(attribute(photo, 'sizes')).not.toBe('');
	expect(textOf(all(page.tree, 'figcaption')[0])).toMatch(/^A caption with \*stars\*, .quotes. & <b>tags<\/b>$/);
	expect([attribute(small, 'width'), attribute(small, 'srcSet')]).toEqual(['24', '']);
	expect([attribute(turned, 'width'), attribute(turned, 'height')]).toEqual(['300', '500']);
	expect(all(page.tree, 'a').map((link) => attribute(link, 'href')).filter((href) => /^\/base\/media\/figures\.[0-9a-f]{8}\.csv$/.test(href))).toHaveLength(1);
});

test('the author’s page shows who it is, the author’s own address and the essays', async () => {
	const site = await built('hostile');
	const pages = pagesOf(site);
	const author = pageAt(pages, '/authors/q-a/');
	expect(textOf(only(author.tree, 'h1'))).toMatch(/^Quentin "Q" O'Brien & Co\. <b>$/);
	expect(textOf(only(author.tree, 'main'))).toContain('Writes <script>alert(1)</script> for a living');
	expect(all(only(author.tree, 'main'), 'a').map((link) => attribute(link, 'href'))).toContain('https://example.org/q/?a=1&b=2');
	const signed = pages.filter((page) => page.kind === 'essay' && classed(page.tree, 'title').some((title) => all(title, 'a').some((link) => attribute(link, 'href') === '/base/authors/q-a/')));
	expect(listedOn(author, site.settings.base).toSorted()).toEqual(signed.map(({ path }) => path).toSorted());
});

/** The essay that a page offers as its Next. */
function nextOf(page: Page, base: string): { path: string; title: string; reason: string } {
	const [section] = classed(page.tree, 'next');
	const item = section && classed(section, 'item')[0];
	if (!item) return { path: 'nothing', title: '', reason: '' };
	return { path: pathOf(item, base), title: textOf(all(item, 'h3')[0]), reason: classed(item, 'reason').map(textOf).join() };
}

function pathOf(item: Parameters<typeof all>[0] | undefined, base: string): string {
	return item ? attribute(all(item, 'a')[0], 'href').replace(base, '/') : 'nothing';
}

function listedOn(page: Page, base: string): string[] {
	return classed(only(page.tree, 'main'), 'item').map((item) => pathOf(item, base));
}

function hashOf(link: Parameters<typeof attribute>[0]): string {
	return decodeURIComponent(attribute(link, 'href').slice(1));
}
