import { expect, test } from 'vitest';
import { faults, read } from '../publication.ts';

test('authors are read in the order of their names, whatever the file begins or its lines end with', async () => {
	const { authors, findings } = await read({ 'authors/joe.yml': '\uFEFFname: Joe\r\nabout: Writes.\r\n', 'authors/jane.yaml': 'name: Jane\nurl: https://jane.example/\n', 'authors/.jane.yaml': 'x', 'authors/notes.txt': 'x' });
	expect(findings).toEqual([]);
	expect(authors).toEqual([
		{ id: 'jane', permalink: '/authors/jane/', name: 'Jane', url: 'https://jane.example/' },
		{ id: 'joe', permalink: '/authors/joe/', name: 'Joe', about: 'Writes.' },
	]);
});

test('whatever is wrong with an author is named with its line', async () => {
	expect(await faults({ 'authors/a.yaml': 'name: 7\nabout: [x]\nurl: jane\nhome: x\n', 'authors/b.yaml': '', 'authors/c.yaml': 'name: "C\n', 'authors/d.yaml': '- name: D\n' })).toEqual([
		'error authors/a.yaml:1 `name` has the wrong type: 7 is a number; put it in quotes if it is meant as text → The name as it stands in the byline.',
		'error authors/a.yaml:2 `about` has the wrong type: it is a list → A sentence or two about the author, shown under the essay.',
		'error authors/a.yaml:3 `url` is not an address that begins with https:// → The address of the author’s own page.',
		'error authors/a.yaml:4 Unknown key `home` → Did you mean `name`?',
		'error authors/b.yaml:1 `name` is missing → Add a line `name: …`. The name as it stands in the byline.',
		'error authors/c.yaml:1 A quotation mark is not closed → Close it at the end of the text.',
		'error authors/d.yaml:1 These are no keys with values: it is a list → Write a line for each, as in `name: …`.',
	]);
});

test('a bad file name gets a better one proposed, and two files cannot be one author', async () => {
	expect(await faults({ 'authors/Jané Doe.yaml': 'name: Jane', 'authors/joe.YAML': 'name: Joe', 'authors/max.yaml': 'name: Max', 'authors/max.yml': 'name: Max' })).toEqual([
		'error authors/Jané Doe.yaml "Jané Doe.yaml" cannot be an address → Rename it to `jane-doe.yaml`.',
		'error authors/joe.YAML "joe.YAML" cannot be an address → Rename it to `joe.yaml`.',
		'error authors/max.yml Two files are the author "max" → Delete one of the two.',
	]);
});

test('a control character in a name is left out with a warning', async () => {
	const { authors, findings } = await read({ 'authors/jane.yaml': 'name: Ja\u0000ne\nabout: "Wri\\u0007tes."\n' });
	expect(authors).toMatchObject([{ name: 'Jane', about: 'Writes.' }]);
	expect(findings.map(({ severity, line }) => [severity, line])).toEqual([['warning', 1], ['warning', 2]]);
});

test('a name in the fediverse without its server, a profile that is no address and a family name of somebody else are named with their lines', async () => {
	const read = await faults({ 'authors/a.yaml': 'name: Ada\nfediverse: "@ada"\nprofiles:\n  - https://example.social/@ada\n  - http://example.social/@ada\n  - example.social\n', 'authors/b.yaml': 'name: Bo\nprofiles: [https://a.example/, https://a.example/]\n', 'authors/c.yaml': 'name: Ada Byron\nfamily: Lovelace\n' });
	expect(read.map((line) => line.split(' →')[0]).sort()).toEqual([
		'error authors/a.yaml:2 `fediverse` is not a name with its server, such as @ada@example.social',
		'error authors/a.yaml:5 `profiles.1` is not an address that begins with https://',
		'error authors/a.yaml:6 `profiles.2` is not an address that begins with https://',
		'error authors/b.yaml:2 `profiles` names the same twice',
		'error authors/c.yaml:2 `family` is no part of the name',
	]);
	expect(await faults({ 'authors/a.yaml': 'name: Ada Byron\nfamily: Byron\nfediverse: "@ada.b@social.example.org"\nprofiles: [https://example.social/@ada]\n' })).toEqual([]);
});
