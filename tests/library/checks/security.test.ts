import { expect, test } from 'vitest';
import { essay, faults, site } from '../../publication.ts';

const day = '2026-06-01';
const said = (expires: string, url = 'https://example.org/') => faults({ 'site.yaml': `title: A\nurl: ${url}\nsecurity:\n  contact: mailto:me@example.org\n  expires: ${expires}\n`, 'essays/a.md': essay() }, { day });

test('a contact that has expired ends the build', async () => {
	expect(await said('2026-06-01')).toEqual(['error site.yaml:5 `security` expired on 2026-06-01 → See whether the contact is still right, and name a day before 2027-06-01.']);
	expect(await said('2026-06-02')).toEqual([]);
});

test('a contact that is good for more than a year is warned of', async () => {
	expect(await said('2027-06-01')).toEqual([]);
	expect(await said('2027-06-02')).toEqual(['warning site.yaml:5 `security` expires more than a year from now, on 2027-06-02 → Name a day before 2027-06-01, so that the contact is looked at again.']);
});

test('a publication in a folder of its host is told that nobody would find the file', async () => {
	expect(await said('2027-01-01', 'https://example.org/essays/')).toEqual(['error site.yaml:3 security.txt is only read at the top of a host, and this publication lives in /essays/ → Put the file where the host’s top is made, and remove the key.']);
});

test('a contact that is no address, a day that does not exist and a crawler with a space are faults with their line', async () => {
	const found = await faults({ 'site.yaml': `${site}security:\n  contact: me@example.org\n  expires: 2027-02-30\nrobots: [GPTBot, "A Bot"]\n`, 'essays/a.md': essay() }, { day });
	expect(found.map((line) => line.split(' →')[0]).sort()).toEqual([
		'error site.yaml:4 `security.contact` is not an address that begins with https://, mailto: or tel:',
		'error site.yaml:5 `security.expires` is not a day of the calendar written as YYYY-MM-DD',
		'error site.yaml:6 `robots.1` is not the name of a crawler such as GPTBot',
	]);
});
