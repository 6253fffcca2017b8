import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { checkTexts } from '../../src/check/check-texts.ts';
import { rules } from '../../src/check/rules.ts';
import { readText } from '../../src/check/text.ts';
import { readBeside } from '../../src/cli/check/beside.ts';
import { mend } from '../../src/cli/check/mend.ts';
import { readContent } from '../../src/cli/content.ts';
import type { EssayFile, PageFile } from '../../src/library/text.ts';
import { pathsFrom, type Paths } from '../../src/site/paths.ts';
import { publication } from '../publication.ts';

const day = '2026-06-01';

test('no rule has anything against this publication’s own essays and pages', async () => {
	const { found, texts } = await read(pathsFrom({}));
	expect(texts.length).toBeGreaterThan(4);
	expect(found.map(({ finding: { file, line, rule, message } }) => `${file}:${line} ${rule} ${message}`)).toEqual([]);
});

// Every example of every rule, and the essays that were written to break publishers.
const examples = [...readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => join(import.meta.dirname, path)), ...readdirSync('tests/fixtures/hostile/essays', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => join('tests/fixtures/hostile/essays', path))];

test('mending all that can be mended changes no code, no address, no HTML, no formula, no quotation and no front matter', async () => {
	const { paths } = publication(Object.fromEntries(examples.map((path, index) => [`essays/example-${index}.md`, readFileSync(path, 'utf8')])));
	const before = await read(paths);
	const kept = before.texts.map(untouchable);
	const { count } = await mend(before.found, async () => (await read(paths)).found);
	expect(count).toBeGreaterThan(40);
	const after = await read(paths);
	expect(after.texts.map(untouchable)).toEqual(kept);
	expect(after.found.filter(({ fix }) => fix)).toEqual([]);
});

async function read(paths: Paths) {
	const content = readContent(paths, day);
	const texts: (EssayFile | PageFile)[] = [...content.essays, ...content.pages];
	return { texts, found: await checkTexts(texts, rules, readBeside(content, paths, day).beside) };
}

/** What no one may change but the writer. */
function untouchable(file: EssayFile | PageFile): string[] {
	const { tree, source } = readText(file);
	const found: string[] = [source.slice(0, source.indexOf('\n---', 4))];
	visit(tree as Root, (node) => {
		if ('url' in node) found.push(node.url);
		if (['code', 'inlineCode', 'html', 'math', 'inlineMath', 'blockquote'].includes(node.type)) found.push(source.slice(node.position?.start.offset, node.position?.end.offset));
	});
	return found;
}
