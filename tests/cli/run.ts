import { exitCodeOf } from '../../src/cli/program.ts';
import type { Paths } from '../../src/site/paths.ts';

/** Runs a command of the writer's as a script would: nobody sits at a terminal. */
export async function run({ root }: Paths, ...words: string[]): Promise<Run> {
	const said: string[] = [];
	const warned: string[] = [];
	const environment = { OCTAVO_TODAY: '2026-06-01' };
	const code = await exitCodeOf(words, { environment, root, terminal: false, say: (text) => void said.push(text), warn: (text) => void warned.push(text) });
	return { code, said: said.join('\n'), warned: warned.join('\n') };
}

interface Run {
	/** Exit code. */
	code: number;
	/** On the channel of results. */
	said: string;
	/** On the channel of errors. */
	warned: string;
}
