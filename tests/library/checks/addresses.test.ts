import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reserved } from '../../../src/library/checks/addresses.ts';
import { essay, faults, read, site } from '../../publication.ts';

const one = 'Every address needs one owner: change one of the two.';

describe('Every address has one owner', () => {
	test('two essays cannot be one: a file and a folder of the same name', async () => {
		expect(await faults({ 'essays/tides.md': essay(), 'essays/tides/index.md': essay() })).toEqual(['error essays/tides.md Two files are the essay "tides": this one and content/essays/tides/index.md → Rename or delete one of the two.']);
	});

	test('two essays cannot have one permalink', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.', 'permalink: /tides/'), 'essays/b.md': essay('Text.', 'draft: false', 'permalink: /tides/') })).toEqual([`error essays/b.md:5 The address /tides/ is taken by content/essays/a.md:4 → ${one}`]);
	});

	test('two addresses that differ only in capitals are told of: on some disks they are one file', async () => {
		const said = (line: string, what: string) => `warning essays/b.md${line} The ${what} differs from /older/ only in capitals: on macOS and Windows the two are one file, and one of them would be lost → Change one of the two; if both are published, build on Linux.`;
		expect(await faults({ 'essays/a.md': essay('Text.', 'permalink: /older/'), 'essays/b.md': essay('Text.', 'permalink: /Older/') })).toEqual([said(':4', 'address /Older/')]);
		expect(await faults({ 'essays/a.md': essay('Text.', 'permalink: /older/'), 'essays/b.md': essay('Text.', 'aliases: [/OLDER]') })).toEqual([said(':4', 'alias /OLDER')]);
	});

	test('a permalink cannot be the address another essay has by its name', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.', 'permalink: /b/'), 'essays/b.md': essay() })).toEqual([`error essays/b.md The address /b/ is taken by content/essays/a.md:4 → ${one}`]);
	});

	test('two essays cannot have one alias, with a slash at the end or without, or by its index page', async () => {
		const said = await faults({ 'essays/a.md': essay('Text.', 'aliases:', '  - /older/', '  - /old/'), 'essays/b.md': essay('Text.', 'aliases:', '  - /old', '  - /older/index.html') });
		expect(said).toEqual([`error essays/b.md:5 The alias /old is taken by content/essays/a.md:6 → ${one}`, `error essays/b.md:6 The alias /older/index.html is taken by content/essays/a.md:5 → ${one}`]);
	});

	test('an alias cannot be the address of another essay, whichever is read first', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.', 'aliases: [/b/]'), 'essays/b.md': essay() })).toEqual([`error essays/b.md The address /b/ is taken by content/essays/a.md:4 → ${one}`]);
		expect(await faults({ 'essays/a.md': essay(), 'essays/b.md': essay('Text.', 'aliases: [/a]') })).toEqual([`error essays/b.md:4 The alias /a is taken by content/essays/a.md → ${one}`]);
	});

	test('an essay and a page cannot have one address', async () => {
		expect(await faults({ 'essays/about.md': essay(), 'pages/about.md': '---\ntitle: About\n---\nUs.' })).toEqual([`error pages/about.md The address /about/ is taken by content/essays/about.md → ${one}`]);
	});

	test('a file beside an essay cannot be the address of another, whichever is read first', async () => {
		expect(await faults({ 'essays/a.md': essay(), 'essays/b.md': essay('Text.', 'permalink: /a/cite.bib/') })).toEqual([`error essays/b.md:4 The address /a/cite.bib/ is taken by content/essays/a.md → ${one}`]);
		expect(await faults({ 'essays/a.md': essay('Text.', 'aliases: [/b/index.md/]'), 'essays/b.md': essay() })).toEqual([`error essays/b.md The file /b/index.md is taken by content/essays/a.md:4 → ${one}`]);
	});

	test('a draft has its address already', async () => {
		expect(await faults({ 'essays/a.md': essay('Text.', 'draft: true'), 'essays/b.md': essay('Text.', 'permalink: /a/') })).toEqual([`error essays/b.md:4 The address /a/ is taken by content/essays/a.md → ${one}`]);
	});
});

describe('Addresses that are not for essays', () => {
	test.each(['archive', 'authors', 'cards', 'hosting', 'media', 'series', 'tags', '404'])('/%s/ belongs to Octavo', async (name) => {
		const remedy = 'Choose another; the manual lists the reserved addresses.';
		expect(await faults({ [`essays/${name}.md`]: essay() })).toEqual([`error essays/${name}.md The address /${name}/ is reserved: Octavo serves a page of its own there → ${remedy}`]);
		expect(await faults({ [`pages/${name}.md`]: '---\ntitle: A\n---\nText.' })).toEqual([`error pages/${name}.md The address /${name}/ is reserved: Octavo serves a page of its own there → ${remedy}`]);
	});

	test.each(['/', '/tags/sea/', '/_astro/x/', '/index.html', '/404.html', '/_headers', '/_redirects', '/hosting/x/'])('no alias can be %s', async (alias) => {
		expect(await faults({ 'essays/a.md': essay('Text.', `aliases: [${alias}]`) })).toEqual([`error essays/a.md:4 The alias ${alias} is reserved: Octavo serves a page of its own there → Choose another; the manual lists the reserved addresses.`]);
	});

	test.each(['/rss.xml/', '/sitemap.xml/', '/robots.txt/', '/media/x/'])('no permalink can be %s', async (permalink) => {
		expect(await faults({ 'essays/a.md': essay('Text.', `permalink: ${permalink}`) })).toEqual([`error essays/a.md:4 The address ${permalink} is reserved: Octavo serves a page of its own there → Choose another; the manual lists the reserved addresses.`]);
	});

	test('a pattern that puts every essay on a reserved address is complained of for each', async () => {
		expect(await faults({ 'site.yaml': `${site}permalinks: /archive/:id/\n`, 'essays/a.md': essay(), 'essays/b.md': essay() })).toHaveLength(2);
	});

	test('nothing that begins like a reserved address is reserved itself', async () => {
		expect(await faults({ 'essays/archives.md': essay(), 'essays/a.md': essay('Text.', 'permalink: /x/archive/') })).toEqual([]);
	});

	test('whatever src/pages serves is reserved', () => {
		const served = readdirSync('src/pages').map((name) => name.replace(/\.(?:astro|ts)$/, '')).filter((name) => !name.startsWith('['));
		expect(served.filter((name) => !reserved.includes(name) && !reserved.includes(`${name}.html`))).toEqual([]);
	});

	test('what public/ serves is taken', async () => {
		const remedy = 'Rename that file or folder, or choose another address.';
		expect(await faults({ 'essays/tides.md': essay('Text.', 'aliases: [/old.html]'), '../public/tides/index.html': 'x', '../public/old.html': 'x' })).toEqual([
			`error essays/tides.md The address /tides/ is taken by public/tides/ → ${remedy}`,
			`error essays/tides.md:4 The alias /old.html is taken by public/old.html → ${remedy}`,
		]);
	});
});

describe('Permalinks', () => {
	test('follow the pattern of the publication', async () => {
		const { essays } = await read({ 'site.yaml': `${site}permalinks: /:year/:month/:day/:id/\n`, 'essays/tides.md': essay() });
		expect(essays.map(({ permalink }) => permalink)).toEqual(['/2026/04/12/tides/']);
	});

	test('are the essay’s own if it says so', async () => {
		const { essays } = await read({ 'site.yaml': `${site}permalinks: /essays/:id/\n`, 'essays/tides.md': essay('Text.', 'permalink: /On/Tides.1/') });
		expect(essays.map(({ permalink }) => permalink)).toEqual(['/On/Tides.1/']);
	});
});

test('a file in public/ that Octavo writes itself is refused, and an icon is not', async () => {
	const security = `${site}security: { contact: mailto:me@example.org, expires: 2026-12-01 }\n`;
	const files = { 'essays/a.md': essay(), '../public/llms.txt': 'x', '../public/apple-touch-icon.png': 'x', '../public/.well-known/security.txt': 'x', '../public/cards.pdf': 'x' };
	const said = (path: string) => `error ${path} Octavo writes this file itself, and one of the two would be lost → Delete it.`;
	expect(await faults(files)).toEqual([said('public/llms.txt')]);
	expect(await faults({ ...files, 'site.yaml': security })).toEqual([said('public/llms.txt'), said('public/.well-known/security.txt')]);
});
