import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkTexts, type Checked } from '../../src/check/check-texts.ts';
import { rules } from '../../src/check/rules.ts';
import { readBeside } from '../../src/cli/check/beside.ts';
import { mend } from '../../src/cli/check/mend.ts';
import { readContent } from '../../src/cli/content.ts';
import type { Paths } from '../../src/site/paths.ts';
import { publication } from '../publication.ts';

// Each rule has a folder: `in.md`, and other essays if it needs them, go in; `found.txt` is what it must say, `fixed.md`
// what must become of `in.md`, if the rule can mend. `UPDATE=1 npx vitest run …` rewrites what is expected: read the diff.
const here = import.meta.dirname;

test('every rule has its examples, and no example is of a rule that is gone', () => {
	const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
	expect(folders.map(({ name }) => name).sort()).toEqual(rules.map(({ id }) => id).sort());
	expect(rules.length).toBeGreaterThan(40);
});

describe('The rule', () => {
	test.each(rules.map(({ id }) => id))('%s finds what is wrong in its examples and nothing else', async (id) => {
		const folder = join(here, id);
		const inputs = readdirSync(folder).filter((name) => !['found.txt', 'fixed.md'].includes(name));
		const made = publication(Object.fromEntries(inputs.map((name) => [name.endsWith('.md') ? `essays/${name}` : name, readFileSync(join(folder, name), 'utf8')])));
		const look = () => checked(made.paths, id);
		const first = await look();
		expect(first.filter(({ finding }) => finding.rule === id).length).toBeGreaterThan(0);
		expectFile(join(folder, 'found.txt'), first.map(({ finding: { file, line, column, rule, message, remedy } }) => `${file.replace('content/essays/', '')}:${line}:${column} ${rule} ${message}. ${remedy}\n`).join(''));

		const { count } = await mend(first, look);
		expect(count > 0).toBe(rules.find((rule) => rule.id === id)?.fixes ?? false);
		expectFile(join(folder, 'fixed.md'), count > 0 ? readFileSync(join(made.paths.content, 'essays/in.md'), 'utf8') : '');
		expect((await look()).filter(({ fix }) => fix)).toEqual([]);
	});
});

/** What one rule says; those about switches need others beside them. */
async function checked(paths: Paths, id: string): Promise<Checked[]> {
	const day = '2026-06-01';
	const content = readContent(paths, day);
	const asked = rules.filter((rule) => rule.id === id || (id.startsWith('switch-') && !rule.essays));
	return (await checkTexts(content.essays, asked, readBeside(content, paths, day).beside)).filter(({ finding }) => finding.rule === id);
}

function expectFile(path: string, actual: string): void {
	if (process.env['UPDATE']) {
		if (actual === '') rmSync(path, { force: true });
		else writeFileSync(path, actual);
	}
	expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}
