import { Command } from 'commander';
import { today } from '../essays/date.ts';
import { pathsFrom, type Paths } from '../site/paths.ts';
import { fault, type Finding } from '../site/finding.ts';
import { readContent, type Content } from './content.ts';
import type { MakeCommand, Outcome } from './outcome.ts';
import { askForIds } from './questions.ts';
import { carryOut } from './rename/carry-out.ts';
import { planRename, type Plan } from './rename/plan.ts';

/** `npm run rename`: gives an essay another id, and keeps every link to it working. */
export const rename: MakeCommand = (around, end) =>
	new Command('rename')
		.description('Gives an essay another id: moves its file or folder, keeps its old address as an alias, and mends every link to it.')
		.usage('-- [options] <old-id> <new-id>')
		.argument('[old-id]', 'the id it has, which is the name of its file without .md')
		.argument('[new-id]', 'the id it shall have')
		.option('--dry-run', 'only say what would change')
		.addHelpText('after', '\nExamples:\n  npm run rename -- lighthouse keeping-the-light\n  npm run rename -- --dry-run lighthouse keeping-the-light\n\nAt a terminal, npm run rename alone asks for both.')
		.action(async (from: string | undefined, to: string | undefined, { dryRun = false, json = false }: { dryRun?: boolean; json?: boolean }, command: Command) => {
			const paths = pathsFrom(around.environment, around.root);
			const content = readContent(paths, today(around.environment));
			if ((from === undefined || to === undefined) && (!around.terminal || json)) command.error(`error: missing ${from === undefined ? 'old-id' : 'new-id'}\n\n${command.helpInformation()}`);
			const ids = from === undefined || to === undefined ? await askForIds(content.essays, from) : { from, to };
			if (ids) end(outcomeOf(ids, content, paths, dryRun), json);
			else command.error('Nothing was changed.');
		});

function outcomeOf({ from, to }: { from: string; to: string }, content: Content, paths: Paths, dryRun: boolean): Outcome {
	const planned = planRename(from, to, content, paths);
	if ('findings' in planned) return refused(planned.findings);
	const findings = dryRun ? [] : attempt(planned.plan, paths);
	return findings.length > 0 ? refused(findings) : { ...told(planned.plan, paths, dryRun), findings: [], ending: '' };
}

function attempt(plan: Plan, paths: Paths): Finding[] {
	try {
		return carryOut(plan);
	} catch (error) {
		return [fault(paths.name(plan.from), undefined, `It could not be moved: ${error instanceof Error ? error.message.trim() : String(error)}`, 'Everything is as it was.')];
	}
}

function refused(findings: Finding[]): Outcome {
	return { text: '', data: { done: false }, findings, ending: 'Nothing was changed.' };
}

function told({ from, to, permalink, alias, changes }: Plan, { name }: Paths, dryRun: boolean): Pick<Outcome, 'text' | 'data'> {
	const lines = changes.map(({ name: file, before, after }) => ({ file, lines: changedLines(before, after) }));
	const text = [
		`${name(from)} ${dryRun ? 'would become' : 'is now'} ${name(to)}`,
		`${permalink} ${dryRun ? 'would be' : 'is'} its address${alias === undefined ? '' : `, and ${alias} leads there`}`,
		...lines.map(({ file, lines }) => `${file}:${lines[0]}: ${lines.length === 1 ? 'a line' : `${lines.length} lines`} ${dryRun ? 'would change' : 'changed'}`),
	];
	return { text: text.join('\n'), data: { done: !dryRun, from: name(from), to: name(to), permalink, ...(alias === undefined ? {} : { alias }), changes: lines } };
}

/** Numbers of the lines that are not the same; a line more counts where it stands. */
function changedLines(before: string, after: string): number[] {
	const [old, made] = [before.split('\n'), after.split('\n')];
	const extra = made.length - old.length;
	const first = made.findIndex((line, index) => line !== old[index]);
	return made.flatMap((line, index) => (line === (index <= first ? old[index] : old[index - extra]) ? [] : [index + 1]));
}
