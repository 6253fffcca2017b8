import { Command, CommanderError } from 'commander';
import { today } from '../essays/date.ts';
import { report } from '../site/report.ts';
import { check } from './check.ts';
import { checkLinks } from './check-links.ts';
import { importTexts } from './import.ts';
import { create } from './new.ts';
import { Misuse, type Outcome, type Surroundings } from './outcome.ts';
import { rename } from './rename.ts';

/**
 * Runs one of the writer's commands.
 *
 * @param words what was typed after `npm run`, without the `--` that npm keeps for itself
 * @returns the exit code: 0 done, 1 refused or done with errors among the findings, 2 wrong use; `--help` says so
 */
export async function exitCodeOf(words: readonly string[], around: Surroundings): Promise<number> {
	let code = 0;
	try {
		today(around.environment);
	} catch (error) {
		around.warn(`error: ${(error as Error).message}`);
		return 2;
	}
	const program = new Command('npm run').description('The writer’s commands.').exitOverride().configureOutput({ writeOut: (text) => around.say(text.trimEnd()), writeErr: (text) => around.warn(text.trimEnd()) });
	for (const command of [create, importTexts, check, rename, checkLinks]) {
		const made = command(around, (outcome, json) => {
			tell(outcome, json, around);
			code = outcome.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
		});
		program.addCommand(made.copyInheritedSettings(program).option('--json', 'say everything as JSON, for programs'));
	}
	program.addHelpText('afterAll', '\nEnds with 0 if all is well, 1 if there is something to mend, 2 if what was typed makes no sense.');
	try {
		await program.parseAsync([...words], { from: 'user' });
		return code;
	} catch (error) {
		// Of what it finds wrong itself, and of asking for help, commander has spoken already.
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		if (!(error instanceof Misuse)) throw error;
		around.warn(`error: ${error.message}`);
		return 2;
	}
}

/** To people what was done and then what is wrong, where a terminal leaves it in view; to programs both in one. */
function tell({ text, data, findings, ending, asReport = report }: Outcome, json: boolean, { say, warn }: Surroundings): void {
	if (json) return say(JSON.stringify({ ...data, findings }, null, '\t'));
	if (text !== '') say(text);
	if (findings.length > 0) warn(asReport(findings, ending));
}
