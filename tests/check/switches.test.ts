import { expect, test } from 'vitest';
import { checkTexts } from '../../src/check/check-texts.ts';
import { rules } from '../../src/check/rules.ts';
import { readBeside } from '../../src/cli/check/beside.ts';
import { readContent } from '../../src/cli/content.ts';
import { readHtml, readMarkdown } from '../../src/library/cache.ts';
import { essay, publication, site } from '../publication.ts';

/** What is found in an essay, by line and rule; some rules that ask for more than a few lines of text are off. */
async function found(text: string, settings = ''): Promise<string[]> {
	const { paths } = publication({ 'site.yaml': `${site}${settings}`, 'essays/a.md': essay(text, 'description: On lamps.', 'authors: [ada]') });
	const content = readContent(paths, '2026-06-01');
	const told = await checkTexts(content.essays, rules, readBeside(content, paths, '2026-06-01').beside);
	return told.map(({ finding: { line, rule, severity } }) => `${line} ${rule}${severity === 'error' ? '!' : ''}`);
}

const slip = 'The lamp was was lit.';

test('a rule is off between two comments, and on again behind them', async () => {
	expect(await found(`${slip}\n\n<!-- check off: word-doubled, description-length -->\n\n${slip}\n\n- ${slip}\n- Again.\n\n<!-- check on: word-doubled -->\n\n${slip}`)).toEqual(['7 word-doubled', '18 word-doubled']);
});

test('a rule that is off without end stays off to the end of the essay', async () => {
	expect(await found(`<!-- check off: word-doubled description-length -->\n${slip}\n\n${slip}`)).toEqual([]);
});

test('a rule is off for the next block only, or for the paragraph in which the comment stands', async () => {
	expect(await found(`<!-- check off: description-length -->\n\n<!-- check off next: word-doubled -->\n\n- ${slip}\n- ${slip}\n\n${slip}`)).toEqual(['14 word-doubled']);
	expect(await found(`<!-- check off: description-length -->\n\nHere <!-- check off next: word-doubled --> ${slip}\n\n${slip}`)).toEqual(['11 word-doubled']);
});

test('what is wrong in the front matter is not told if its rule is off anywhere below', async () => {
	expect(await found('The lamp was lit.')).toEqual(['4 description-length']);
	expect(await found('The lamp was lit.\n\n<!-- check off: description-length -->')).toEqual([]);
});

test('a comment that is shown as code turns off nothing', async () => {
	expect(await found(`\`<!-- check off: word-doubled -->\`\n\n\`\`\`html\n<!-- check off: description-length -->\n\`\`\`\n\n${slip}`)).toEqual(['13 word-doubled', '4 description-length']);
});

test('site.yaml turns a rule off, or makes an error of it, and a comment about a rule that is off there is no fault', async () => {
	const settings = 'check: { description-length: off, word-doubled: error }\n';
	expect(await found(slip, settings)).toEqual(['7 word-doubled!']);
	expect(await found('<!-- check off: description-length -->\n\nThe lamp was lit.', settings)).toEqual([]);
});

test('comments for the check come to nobody: page, feed, passages and search see the same, and the Markdown beside the page does not name them', async () => {
	const text = ['The lamp was lit at dusk.', '## The keeper', '> He slept.', '- Oil\n- Wicks'];
	const made = publication({ 'essays/a.md': essay(text.join('\n\n')), 'essays/b.md': essay(text.join('\n\n<!-- check off next: list-of-one -->\n\n')) });
	const { essays, findings } = await made.read();
	expect(findings).toEqual([]);
	const [plain, commented] = essays.map((one) => ({ html: readHtml(made.paths.cache, one.key).replaceAll(/\n+/g, '\n'), words: one.words, outline: one.outline, description: one.description }));
	expect(commented).toEqual(plain);
	expect(readMarkdown(made.paths.cache, essays[1]?.key ?? '')).not.toContain('list-of-one');
});
