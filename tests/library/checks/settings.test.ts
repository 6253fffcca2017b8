import { expect, test } from 'vitest';
import { essay, faults, site } from '../../publication.ts';

test('an unknown author of the publication is one fault of site.yaml, not one of every essay', async () => {
	expect(await faults({ 'site.yaml': `${site}author: jnae\n`, 'authors/jane.yaml': 'name: Jane', 'essays/a.md': essay(), 'essays/b.md': essay() })).toEqual([
		'error site.yaml:3 There is no author "jnae" → Write `authors/jnae.yaml` in the content folder, with a `name`. Did you mean `jane`?',
	]);
});

test('an unknown lead essay is a fault of site.yaml', async () => {
	expect(await faults({ 'site.yaml': `${site}lead: tide\n`, 'essays/tides.md': essay() })).toEqual(['error site.yaml:3 The lead essay "tide" does not exist → Did you mean `tides`?']);
});

test('every link of the navigation leads somewhere', async () => {
	const navigation = ['navigation:', '  - { label: About, link: /about/#team }', '  - { label: Abuot, link: /abuot/ }', '  - { label: Short, link: /about }', '  - { label: Relative, link: about/ }', '  - label: Paper', '    link: /paper.pdf?v=2', '  - { label: Elsewhere, link: "https://example.com/" }', '  - { label: Mail, link: "mailto:a@example.org" }'].join('\n');
	expect(await faults({ 'site.yaml': `${site}${navigation}\n`, 'pages/about.md': '---\ntitle: About\n---\nUs.', '../public/paper.pdf': 'x' })).toEqual([
		'error site.yaml:5 The link leads to /abuot/, which does not exist → Did you mean `/about/`?',
		'error site.yaml:6 The link leads to /about without its last slash → Write /about/.',
		'error site.yaml:7 The link "about/" would lead elsewhere from every page → Begin it with a slash, or with https:// if it leaves the site.',
	]);
});
