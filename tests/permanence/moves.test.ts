import { expect, test } from 'vitest';
import { emptyLock, parseLock, printLock, type Lock } from '../../src/permanence/lock.ts';
import { moveSite } from '../../src/permanence/moves.ts';

const at = (folder: string) => ({ at: `https://octavo.org/${folder}`, feed: 'tag:octavo.org,2026:/feed', permalinks: '/:id/', was: [] });
const home: Lock = { ...emptyLock(), site: at(''), pages: new Set(['/about/', '/tags/sea/']) };

test('a publication that moves to another folder, back and there again has a record that can be read, and loses no address', () => {
	const there = moveSite(home, at('blog/'));
	expect([...there.moved]).toEqual([['https://octavo.org/about/', '/about/'], ['https://octavo.org/tags/sea/', '/tags/sea/']]);
	const back = moveSite(there, at(''));
	expect([...back.moved]).toEqual([['/blog/about/', '/about/'], ['/blog/tags/sea/', '/tags/sea/']]);
	const again = moveSite(back, at('blog/'));
	expect(new Map(again.moved)).toEqual(there.moved);
	for (const lock of [there, back, again]) expect(parseLock(printLock(lock), 'permalinks.lock').findings).toEqual([]);
});

test('a publication that comes back to a host it had finds its addresses there, and none leads to itself', () => {
	const tides = { id: 'tides', feed: 'tag:octavo.org,2026-01-01:tides', at: '/tides/', was: ['/ebb/'], headings: [], notes: [], figures: [], passages: [] };
	const inFolder = moveSite({ ...home, essays: new Map([['tides', tides]]) }, at('blog/'));
	const elsewhere = moveSite(inFolder, { ...at(''), at: 'https://elsewhere.org/' });
	const back = moveSite(elsewhere, at(''));
	expect(back.essays.get('tides')?.was).toEqual(['/ebb/']);
	expect([...back.moved]).toEqual([]);
	expect(parseLock(printLock(back), 'permalinks.lock').findings).toEqual([]);
});
