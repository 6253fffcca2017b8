import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exitCodeOf } from '../../src/cli/program.ts';
import { node, root } from '../build.ts';
import { publication } from '../publication.ts';
import { run } from './run.ts';

const commands = ['new', 'import', 'check', 'rename', 'check:links'];

describe('Every command', () => {
	test.each(commands)('%s explains itself: how it is typed, examples, JSON, and what its exit codes mean', async (command) => {
		const { code, said, warned } = await run(publication({}).paths, command, '--help');
		expect([code, warned]).toEqual([0, '']);
		expect(said.startsWith(`Usage: npm run ${command} -- [options]`)).toBe(true);
		expect(said).toMatch(new RegExp(`\n  --json [^]*\nExamples:\n  npm run ${command}[^]*\nEnds with 0 if .*, 1 if .*, 2 if `));
	});

	test.each(commands)('%s refuses an option that it has not, and names the nearest', async (command) => {
		expect(await run(publication({}).paths, command, '--jsno')).toMatchObject({ code: 2, said: '', warned: expect.stringMatching(/unknown option '--jsno'\n\(Did you mean --json\?\)/) });
	});

	test('is listed where none is named', async () => {
		const { code, said, warned } = await run(publication({}).paths);
		expect(code).toBe(2);
		for (const command of commands) expect(said + warned).toMatch(new RegExp(`^  ${command} `, 'm'));
	});
});

test('a command that does not exist is answered with the nearest that does', async () => {
	expect(await run(publication({}).paths, 'nwe')).toMatchObject({ code: 2, warned: expect.stringMatching(/unknown command 'nwe'\n\(Did you mean new\?\)/) });
});

test('a day that is none is wrong use, and no fault of ours', async () => {
	const warned: string[] = [];
	const code = await exitCodeOf(['new', 'A'], { environment: { OCTAVO_TODAY: 'tomorrow' }, root: publication({}).paths.root, terminal: false, say: () => undefined, warn: (text) => void warned.push(text) });
	expect([code, warned]).toEqual([2, ['error: OCTAVO_TODAY is "tomorrow", which is not a day of the calendar written as YYYY-MM-DD']]);
});

test.each([
	['good', ['new', 'A beginning'], 0],
	['a list', ['--help'], 0],
	['bad', ['new', 'Tags'], 1],
	['senseless', ['new', 'A', '--date', 'soon'], 2],
])('what is %s is said without colours and other signs for a terminal, where none is listening', async (_, words, code) => {
	const { paths } = publication({});
	const ran = await node([join(root, 'src/cli/main.ts'), ...words], { cwd: paths.root, env: { FORCE_COLOR: '1' } });
	expect(ran.code).toBe(code);
	expect(ran.output).not.toBe('');
	expect(ran.output).not.toContain('\u001B');
});
