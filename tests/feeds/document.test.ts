import { describe, expect, test } from 'vitest';
import { documentOf, documentsOf } from '../../src/feeds/document.ts';
import { write } from '../../src/feeds/write.ts';
import { feedForms } from '../../src/site/feed-addresses.ts';
import { essaysOf, record, settingsWith, sourceWith } from './record.ts';

const ids = ({ essays }: { essays: readonly { id: string }[] }) => essays.map(({ id }) => id);

describe.each(feedForms)('the archive of the feed as $name', (form) => {
	const documents = (count: number) => documentsOf(form, essaysOf(count), settingsWith());
	const written = async (count: number) => {
		const source = sourceWith({ hub: 'https://hub.example/' });
		return new Map(await Promise.all(documents(count).map(async (document) => [document, await (await write(document, source)).text()] as const)));
	};

	test('is not there as long as the feed itself holds everything', () => {
		for (const count of [0, 1, 20]) expect(documents(count).map(({ path, previous }) => [path, previous])).toEqual([[form.path, undefined]]);
	});

	test.each([21, 39, 40, 41, 60, 61, 107])('holds every one of %i essays once, from the oldest on, and the feed the newest', (count) => {
		const [subscribed, ...archive] = documents(count);
		const all = essaysOf(count).map(({ id }) => id);
		expect(subscribed && ids(subscribed)).toEqual(all.slice(0, 20));
		expect(archive.toReversed().flatMap(ids)).toEqual(all);
		expect(archive.every((document) => document.essays.length === (document.isArchive ? 20 : count % 20))).toBe(true);
	});

	test.each([21, 40, 41, 107])('leads with %i essays from the feed back to the oldest, and from there forward to the newest', (count) => {
		const all = documents(count);
		const at = (path: string | undefined) => all.find((document) => document.path === path);
		const back = [];
		for (let document = all[0]; document; document = at(document.previous)) back.push(document);
		// Nothing is missing between what is subscribed to and the first step back.
		expect(new Set(back.flatMap(ids)).size).toBe(count);
		expect(back.slice(1).every(({ isArchive, current }) => isArchive && current === form.path)).toBe(true);
		const forward = [];
		for (let document = at(`/feeds/${form.form}-1.${form.form === 'json' ? 'json' : 'xml'}`); document; document = at(document.next)) forward.push(document);
		expect(new Set(forward.flatMap(ids)).size).toBe(count);
		expect(forward.slice(0, -1)).toEqual(back.slice(1).toReversed());
	});

	test.each([[21, 22], [40, 41], [40, 81], [59, 60], [60, 61], [61, 140]])('does not change by a byte when %i essays become %i', async (before, after) => {
		const [few, many] = [await written(before), await written(after)];
		const closed = [...few].filter(([{ isArchive }]) => isArchive);
		expect(closed).toHaveLength(Math.floor(before / 20));
		for (const [{ path }, text] of closed) expect([...many].find(([document]) => document.path === path)?.[1]).toBe(text);
	});

	test('has an essay of an earlier day in its place, and moves those after it', () => {
		const essays = essaysOf(45);
		const late = [...essays.slice(0, 35), record('late', { published: '2020-01-10' }), ...essays.slice(35)];
		const [, first, second] = documentsOf(form, late, settingsWith());
		expect(first && ids(first)).toContain('late');
		expect(second && ids(second).at(-1)).toBe('e20');
	});

	test('says in every document which feed it belongs to, and no document is its own successor', async () => {
		for (const [document, text] of await written(107)) {
			expect(text).toContain(`https://example.org/base${document.path}`);
			if (form.form === 'json') expect(JSON.parse(text)).toMatchObject({ feed_url: `https://example.org/base${document.path}`, ...(document.previous && { next_url: `https://example.org/base${document.previous}` }) });
			else {
				const links = new Map([...text.matchAll(/<(?:atom:)?link href="([^"]+)" rel="([^"]+)"/g)].map(([, href, rel]) => [rel, href?.replace('https://example.org/base', '')]));
				expect([links.get('self'), links.get('current'), links.get('prev-archive'), links.get('next-archive')]).toEqual([document.path, document.current, document.previous, document.next]);
				expect(links.has('hub')).toBe(document.current === undefined);
				expect(text.includes('<fh:archive/>')).toBe(document.isArchive);
			}
		}
	});
});

test('the feed of a list holds its newest essays, and says of what it is the feed', () => {
	const essays = essaysOf(25);
	const feed = documentOf({ name: 'Work', permalink: '/tags/work/', essays }, settingsWith());
	expect(feed).toMatchObject({ form: 'rss', path: '/tags/work/rss.xml', title: 'Work – A publication', description: 'Work – A publication', page: '/tags/work/', isArchive: false });
	expect(ids(feed)).toEqual(essays.slice(0, 20).map(({ id }) => id));
	expect(documentOf({ name: 'Ada', about: 'Who wrote it.', permalink: '/authors/ada/', essays: [] }, settingsWith()).description).toBe('Who wrote it.');
});
