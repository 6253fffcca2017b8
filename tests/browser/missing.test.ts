import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { built } from '../build.ts';
import { reader } from './visit.ts';

const { open, urlOf } = await reader();

/** What a reader who asks for an address is offered, nearest first. */
async function offered(site: 'real' | 'hostile' | 'empty', path: string): Promise<{ title: string; address: string }[]> {
	const { page, go, heard, close } = await open();
	await go({ site, path });
	await page.waitForLoadState('networkidle');
	const links = await page.locator('#_nearest a').evaluateAll((all) => (all as HTMLAnchorElement[]).map(({ textContent, href }) => ({ title: textContent ?? '', address: href })));
	// The browser itself says that the page was not found.
	expect(heard.errors.filter((error) => !/status of 404/.test(error))).toEqual([]);
	expect(await page.locator('#_nearest h2').allTextContents()).toEqual(links.length > 0 ? ['Perhaps you meant'] : []);
	await close();
	return links;
}

describe('On a wrong address', () => {
	test.each([
		['with letters missing', 'real', '/glasswing-muse-spak/', '/glasswing-and-muse-spark/'],
		['of another order', 'real', '/2024/05/platform-shakeout', '/platform-shakeout/'],
		['with an ending', 'real', '/essays/platform_shakeout.html', '/platform-shakeout/'],
		['in capitals', 'real', '/Manual/', '/manual/'],
		['made of its title', 'real', '/writing-with-octavo', '/manual/'],
		['of a subject', 'real', '/tag/stratgy/', '/tags/strategy/'],
		['like one that it had before', 'hostile', '/2019/1/moved/', '/essays/moved/'],
		['that is no good address at all', 'real', '/platform-shakeout%E0%A4%A/', undefined],
	] as const)('%s, a reader is offered what was meant', async (_, site, path, meant) => {
		expect((await offered(site, path))[0]?.address).toBe(meant && urlOf({ site, path: meant }));
	});

	test('like nothing, nothing is offered', async () => {
		expect(await offered('real', '/wp-login.php')).toEqual([]);
		expect(await offered('empty', '/platform-shakeout/')).toEqual([]);
	});

	test('like many, at most five are', async () => {
		const links = await offered('hostile', '/letter/');
		expect(links).toHaveLength(5);
		expect(links.every(({ address }) => address.includes('letter'))).toBe(true);
	});

	test('markup in a title stays text', async () => {
		const links = await offered('hostile', '/markup/');
		expect(links[0]?.title).toMatch(/[<>&]/);
	});

	test('the newest essays stand there without a script, and where the index cannot be had', async () => {
		for (const forbidden of ['script', 'index']) {
			const { page, go, close } = await open({ javaScriptEnabled: forbidden !== 'script' });
			await page.route('**/404.json', (route) => route.abort());
			await go({ site: 'real', path: '/platform-shakout/' }).catch(() => undefined);
			const links = await page.locator('main .list h3 a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
			expect(links).toEqual(expect.arrayContaining(['/glasswing-and-muse-spark/', '/platform-shakeout/', '/manual/']));
			expect(await page.locator('#_nearest a').count()).toBe(0);
			await close();
		}
	});
});

test('the index knows every address and title, and earlier addresses', async () => {
	const { dist } = await built('hostile');
	const index = JSON.parse(readFileSync(join(dist, '404.json'), 'utf8')) as string[][];
	expect(index).toContainEqual(['An essay that has moved twice', '/essays/moved/', '/old/path/', '/2019/01/old.html', '/2019/01/moved/']);
	expect(index.map(([, address]) => address)).toEqual(expect.arrayContaining(['/series/cause-effect/', '/authors/q-a/']));
});
