import { describe, expect, test } from 'vitest';
import { built } from '../build.ts';
import { feedsOf } from '../site/feeds.ts';
import { reader } from './visit.ts';

const { open, urlOf } = await reader();

describe.each(['rss.xml', 'atom.xml'])('a feed opened in a browser, %s', (path) => {
	test.each(['light', 'dark'] as const)('is a page that can be read, on %s paper', async (colorScheme) => {
		const { page, heard, close } = await open({ colorScheme });
		await page.goto(urlOf({ site: 'hostile', path }));
		const seen = await page.evaluate(() => {
			const shown = [...document.documentElement.querySelectorAll('*')].filter((element) => element.getClientRects().length > 0 && element.children.length === 0);
			const style = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);
			const title = document.querySelector('title') as Element;
			return { names: [...new Set(shown.map(({ localName }) => localName))].sort(), text: shown.map(({ textContent }) => textContent).join('\n'), hint: style(title, '::after').content, paper: style(document.documentElement).backgroundColor, ink: style(title).color };
		});
		const [feed] = feedsOf(await built('hostile'));
		expect(seen.names).toEqual(path === 'rss.xml' ? ['description', 'pubDate', 'title'] : ['published', 'subtitle', 'summary', 'title']);
		for (const { title, summary } of feed?.items ?? []) for (const words of [title, summary]) expect(seen.text.replaceAll('\u2060', '')).toContain(words);
		expect(seen.hint).toMatch(/^"This is a feed\./);
		expect([seen.paper, seen.ink]).toEqual(colorScheme === 'light' ? ['rgb(253, 252, 249)', 'rgb(31, 28, 25)'] : ['rgb(23, 22, 20)', 'rgb(230, 225, 216)']);
		expect([...heard.errors, ...heard.failed]).toEqual([]);
		await close();
	});
});

test('every document of every feed is well-formed XML', async () => {
	const { page, close } = await open();
	await page.goto(urlOf({ site: 'empty', path: '/' }));
	for (const name of ['real', 'hostile', 'empty'] as const)
		for (const { file, text } of feedsOf(await built(name)).filter((feed) => !feed.file.endsWith('.json')))
			expect(await page.evaluate((xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent, text), `${name}/${file}`).toBe(undefined);
	await close();
});
