import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { dependencies, devDependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

test('the README opens with the two commands', () => {
	const commands = [...readme.matchAll(/^ {4}(npm ci && npm \w+)/gm)].map(([, command]) => command);
	expect(commands.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test']);
});

test('the README says of every dependency what it is for, and names none that is gone', () => {
	const packages = Object.keys({ ...dependencies, ...devDependencies }).sort();
	const table = readme.slice(readme.indexOf('### Dependencies'));
	const rows = [...table.matchAll(/^\| `([^`]+)` \| \S.* \|$/gm)].map(([, name]) => name);
	expect(rows).toEqual(packages);
});

test('the README lists every command, and only those', () => {
	const listed = [...readme.matchAll(/^\| `npm (?:run )?([\w:]+)` \|/gm)].map(([, name]) => name);
	expect(listed.sort()).toEqual(Object.keys(scripts ?? {}).sort());
});

test('the README names every folder of src/, and every file it names exists', () => {
	for (const { name } of readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())) expect(readme).toContain(`\`src/${name}\``);
	const named = [...readme.matchAll(/`((?:src|tests|content|\.github)\/[\w./-]+)`|\]\(((?:src|content)\/[^)]+)\)/g)].map(([, code, link]) => code ?? link ?? '');
	expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
