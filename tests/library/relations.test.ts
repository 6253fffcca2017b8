import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { essay, publication } from '../publication.ts';

const texts = {
	'essays/a.md': essay('The harbour at low tide, and the harbour at high tide.', 'tags: [Sea]'),
	'essays/b.md': essay('The harbour has walls against the tide.', 'tags: [Sea]'),
	'essays/c.md': essay('Of bread and ovens, and of what is baked in them.'),
};

test('what essays are to each other is found out again when a word, a tag or a link changes it, and else remembered', async () => {
	const made = publication(texts);
	const file = join(made.paths.cache, 'relations.json');
	const related = async () => Object.fromEntries((await made.read()).essays.map(({ id, next, related }) => [id, [next, related]]));
	const first = await related();
	const noted = readFileSync(file, 'utf8');
	expect([await related(), readFileSync(file, 'utf8')]).toEqual([first, noted]);
	// The proof that it is remembered: a mark on what was noted comes back.
	writeFileSync(file, noted.replaceAll('"Sea"', '"Seas"'));
	expect(JSON.stringify(await related())).toContain('"Seas"');
	made.write('essays/a.md', essay('The harbour at low tide. See [bread](./c.md).', 'tags: [Sea]'));
	const linked = await related();
	expect(linked).not.toEqual(first);
	expect(JSON.stringify(linked)).not.toContain('"Seas"');
	expect(linked).toEqual(Object.fromEntries((await publication({ ...texts, 'essays/a.md': essay('The harbour at low tide. See [bread](./c.md).', 'tags: [Sea]') }).read()).essays.map(({ id, next, related }) => [id, [next, related]])));
	writeFileSync(file, 'half of it');
	expect(await related()).toEqual(linked);
});
