import { expect, test } from 'vitest';
import { again, titled } from './again.ts';

const old = '## Notes\n\nThe lamp was lit at four.\n\n## Sources\n\nThe log of the keeper.';
const fresh = '## Notes\n\nA new lens came from the city.\n\n';

test('a new section before an old one of the same title does not take its address without a word, and the line that mends it does', async () => {
	const { said } = await again({ 'essays/a.md': titled('A', old) }, { 'essays/a.md': titled('A', fresh + old) });
	expect(said).toEqual(['error essays/a.md The heading #notes was published before the words that stand below #notes-1 now (content/permalinks.lock:12) → Write `{#notes}` behind the heading that is #notes-1 now, and a name of its own behind every new one of the same title, such as `{#notes-new}`.']);
	const mended = await again({ 'essays/a.md': titled('A', old) }, { 'essays/a.md': titled('A', fresh.replace('Notes', 'Notes {#notes-new}') + old.replace('Notes', 'Notes {#notes}')) });
	expect(mended.said).toEqual([]);
	expect(mended.html('a')).toMatch(/<h2 id="notes-new">[^]*<h2 id="notes">[^]*four/);
});

test('a new section of the same title after it, a new beginning of it, and a section that moves with its title are no fault', async () => {
	for (const text of [`${old}\n\n${fresh}`, old.replace('The lamp', 'An owl sat on the rail.\n\nThe lamp'), old.split('\n\n').toSpliced(0, 0, '## Sources', 'The log of the keeper.').slice(0, 4).join('\n\n')]) {
		expect((await again({ 'essays/a.md': titled('A', old) }, { 'essays/a.md': titled('A', text) })).said).toEqual([]);
	}
});

const noted = (text: string, ...notes: string[]) => titled('A', [text, ...notes.map((note, index) => `[^${index + 1}]: ${note}`)].join('\n\n'));
const two = noted('It was lit.[^1] It went out.[^2]', 'At four.', 'At eight.');

test('notes numbered anew by hand do not change places without a word', async () => {
	const { said } = await again({ 'essays/a.md': two }, { 'essays/a.md': noted('It stood.[^1] It was lit.[^2] It went out.[^3]', 'On a rock.', 'At four.', 'At eight.') });
	expect(said).toEqual([[1, 2, 12], [2, 3, 13]].map(([one, next, line]) => `error essays/a.md The note #fn-${one} was published with the words that #fn-${next} has now (content/permalinks.lock:${line}) → Call it \`[^${one}]\` again, not \`[^${next}]\`, and give new notes new names, such as \`[^new]\`: readers see numbers in the order of the text, whatever the names.`));
	const less = await again({ 'essays/a.md': two }, { 'essays/a.md': noted('It went out.[^1]', 'At eight.') });
	expect(less.said).toMatchObject([expect.stringContaining('The note #fn-2 was published with the words that #fn-1 has now')]);
});

test('a note under a new name is followed by its words, and one whose words are edited keeps its name', async () => {
	const renamed = await again({ 'essays/a.md': two }, { 'essays/a.md': two.replaceAll('[^1]', '[^evening]').replaceAll('[^2]', '[^morning]') });
	expect(renamed.said).toEqual([]);
	expect(renamed.html('a')).toContain('<li id="fn-evening"><span id="fn-1"></span>');
	expect((await again({ 'essays/a.md': two }, { 'essays/a.md': two.replace('At four', 'Before five') })).said).toEqual([]);
});
