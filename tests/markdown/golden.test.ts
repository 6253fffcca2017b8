import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/markdown/render.ts';
import { report } from '../../src/site/report.ts';

// Each folder here is a rule: `in.md` goes in, `out.html` must come out; faults, if any, stand in `findings.txt`.
// `UPDATE=1 npx vitest run …` rewrites what is expected: read the diff. A first line `<!-- lang: de -->` sets the language.
const here = import.meta.dirname;
const rules = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(join(here, entry.name, 'in.md')));

describe('Markdown', () => {
	test.each(rules.map(({ name }) => name))('%s', async (rule) => {
		const path = join(here, rule, 'in.md');
		const body = readFileSync(path, 'utf8');
		const lang = /^<!-- lang: (\S+) -->/.exec(body)?.[1] ?? 'en';
		const { html, findings } = await render(body, { path, contentFolder: here, publicFolder: here, lang, origin: 'https://example.org', base: '/base/' }, 'in.md');
		expectFile(join(here, rule, 'out.html'), `${html.trim()}\n`);
		expectFile(join(here, rule, 'findings.txt'), findings.length > 0 ? `${report(findings)}\n` : '');
	});
});

function expectFile(path: string, actual: string): void {
	if (process.env['UPDATE']) {
		if (actual === '') rmSync(path, { force: true });
		else writeFileSync(path, actual);
	}
	expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}
