import { describe, expect, test } from 'vitest';
import { built } from '../build.ts';
import { all, attribute, classed, only, pageAt, pagesOf, textOf, type Page } from './pages.ts';

for (const name of ['real', 'hostile'] as const) {
	const site = await built(name);
	const { base, homeEssays } = site.settings;
	const pages = pagesOf(site);
	const essays = pages.filter(({ kind }) => kind === 'essay');
	const published = (page: Page) => attribute(all(classed(page.tree, 'title')[0] ?? page.tree, 'time')[0], 'dateTime');
	const listed = (page: Page) => classed(only(page.tree, 'main'), 'item').map((item) => attribute(all(item, 'a')[0], 'href').replace(base, '/'));
	const newestFirst = essays.toSorted((a, b) => (published(a) < published(b) ? 1 : -1));

	describe(`the lists of "${name}"`, () => {
		test('the home page shows the lead essay, then the newest, each once and as many as the settings say', () => {
			const shown = listed(pageAt(pages, '/'));
			expect(shown).toHaveLength(Math.min(homeEssays, essays.length));
			expect(new Set(shown).size).toBe(shown.length);
			const days = shown.slice(1).map((path) => published(pageAt(pages, path)));
			expect(days).toEqual(days.toSorted().reverse());
			const more = all(only(pageAt(pages, '/').tree, 'main'), 'a').some((link) => attribute(link, 'href') === `${base}archive/`);
			expect(more).toBe(essays.length > homeEssays);
		});

		test('the archive lists every essay once, newest first, under its year', () => {
			const archive = pageAt(pages, '/archive/');
			expect(listed(archive).toSorted()).toEqual(essays.map(({ path }) => path).toSorted());
			const sections = all(only(archive.tree, 'main'), 'section');
			const years = [...new Set(newestFirst.map((page) => published(page).slice(0, 4)))];
			expect(sections.map((section) => textOf(all(section, 'h2')[0]))).toEqual(years);
			for (const section of sections) {
				const days = classed(section, 'item').map((item) => attribute(all(item, 'time')[0], 'dateTime'));
				expect(new Set(days.map((day) => day.slice(0, 4)))).toEqual(new Set([textOf(all(section, 'h2')[0])]));
				expect(days).toEqual(days.toSorted().reverse());
			}
		});

		test('every item of a list says title, description, day and reading time', () => {
			const poor = pages.flatMap((page) =>
				classed(page.tree, 'item')
					.filter((item) => !textOf(all(item, 'h2', 'h3')[0]) || !textOf(classed(item, 'description')[0]) || !/^\d{4}-\d{2}-\d{2}$/.test(attribute(all(item, 'time')[0], 'dateTime')) || !/\d+ min/.test(textOf(classed(item, 'facts')[0])))
					.map((item) => `${page.path}: ${textOf(item)}`),
			);
			expect(poor).toEqual([]);
		});

		test('a subject’s page lists the essays that name it, and every essay links to its subjects', () => {
			const uses = new Map<string, Set<string>>();
			for (const essay of essays)
				for (const link of all(essay.tree, 'a').filter((one) => attribute(one, 'rel') === 'tag')) {
					const path = attribute(link, 'href').replace(base, '/');
					uses.set(path, (uses.get(path) ?? new Set()).add(essay.path));
					expect(textOf(only(pageAt(pages, path).tree, 'h1'))).toBe(textOf(link));
				}
			const tagPages = pages.filter(({ path }) => path.startsWith('/tags/'));
			expect(tagPages.map(({ path }) => path).toSorted()).toEqual([...uses.keys()].toSorted());
			for (const page of tagPages) expect(listed(page).toSorted(), page.path).toEqual([...(uses.get(page.path) ?? [])].toSorted());
			expect(tagPages.length).toBeGreaterThan(3);
		});

		test('every author has a page, and every byline leads to it', () => {
			for (const essay of essays)
				for (const link of classed(essay.tree, 'byline').flatMap((byline) => all(byline, 'a'))) {
					const page = pageAt(pages, attribute(link, 'href').replace(base, '/'));
					expect(textOf(only(page.tree, 'h1'))).toBe(textOf(link));
					expect(listed(page)).toContain(essay.path);
				}
		});
	});
}

test('a series has a page that lists its parts from the first on, and each part links to it', async () => {
	const pages = pagesOf(await built('hostile'));
	const series = pageAt(pages, '/series/cause-effect/');
	expect(textOf(only(series.tree, 'h1'))).toBe('Cause & <Effect>');
	const parts = classed(only(series.tree, 'main'), 'item').map((item) => attribute(all(item, 'a')[0], 'href'));
	expect(parts).toEqual(['/base/2026/03/series-one/', '/base/2026/03/series-two/', '/base/2026/03/series-three/']);
	for (const part of parts) expect(all(pageAt(pages, part.replace('/base/', '/')).tree, 'a').map((link) => attribute(link, 'href'))).toContain('/base/series/cause-effect/');
});

test('an author who has written nothing yet has a page that says so', async () => {
	const page = pageAt(pagesOf(await built('hostile')), '/authors/idle/');
	expect(textOf(only(page.tree, 'main'))).toBe('Idle Hands Has not written anything yet. 0 essays RSS');
});

test('a publication without essays invites its writer to begin', async () => {
	const pages = pagesOf(await built('empty'));
	const main = only(pageAt(pages, '/').tree, 'main');
	expect(textOf(main)).toContain('Nothing is published yet');
	expect(textOf(main)).toContain('content/essays/');
	expect(all(main, 'p').filter((paragraph) => textOf(paragraph) === '')).toEqual([]);
	expect(textOf(only(pageAt(pages, '/archive/').tree, 'main'))).toContain('0 essays');
});
