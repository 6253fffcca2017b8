import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { atom } from '../../src/feeds/atom.ts';
import { rss } from '../../src/feeds/rss.ts';
import { setIn } from '../../src/feeds/set-in.ts';
import { record, sourceWith, subscribed } from './record.ts';

test('texts are set in where their numbers stand after the sign, and nowhere else', () => {
	expect(setIn('<t>0</t> 0 <a>1</a><t>1</t>', '<t>', ['$& <t>1', 'B'])).toBe('<t>$& <t>1</t> 0 <a>1</a><t>B</t>');
});

test('each essay of a feed has its own text, whatever the others are called', async () => {
	const names = ['1', '<content:encoded>0', '<content type="html">0</content>', '0 & 1'];
	const essays = names.map((name, index) => record(`e${index}`, { plainTitle: name, description: name, html: `<p>${index}: $&amp; $1</p>` }));
	const texts = names.map((_, index) => `<p>${index}: $&#x26; $1</p>`);
	const source = sourceWith();
	expect(parseRssFeed(await rss(subscribed('rss', essays, source), source)).items?.map(({ content }) => content?.encoded)).toEqual(texts);
	expect(parseAtomFeed(await atom(subscribed('atom', essays, source), source)).entries?.map(({ content }) => content?.value)).toEqual(texts);
});
