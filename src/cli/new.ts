import { Command, InvalidArgumentError, Option } from 'commander';
import { fault, warning, type Finding } from '../site/finding.ts';
import { deskIn, type Desk } from './new/desk.ts';
import { editorFrom, openIn } from './new/editor.ts';
import { planNew, type Plan } from './new/plan.ts';
import { askForText } from './new/questions.ts';
import type { Wish } from './new/wish.ts';
import { writeNew } from './new/write-new.ts';
import { Misuse, type MakeCommand, type Outcome } from './outcome.ts';

/** `npm run new`: begins an essay or a page. */
export const create: MakeCommand = (around, end) =>
	new Command('new')
		.description('Begins an essay: writes its file with all that belongs on top, as a draft that only npm run dev shows.')
		.usage('-- [options] "A title"')
		.argument('[title]', 'the title, as it should be read')
		.option('--id <id>', 'the name of its file, which becomes its address; without it one is made from the title')
		.option('--folder', 'give it a folder, for pictures beside it')
		.option('--tags <tags>', 'what it is about, with commas between', list)
		.option('--authors <ids>', 'who wrote it: names of files in content/authors/, with commas between', list)
		.option('--series <name>', 'the series it belongs to')
		.option('--part <number>', 'which part of the series it is; without it the next', whole)
		.option('--lang <tag>', 'its language, if it is not that of the publication')
		.option('--date <day>', 'the day of publication, such as 2026-04-12; without it today')
		.option('--publish', 'no draft: it goes out with the next build, as soon as it has a text')
		.addOption(new Option('--page', 'a plain page in content/pages/, such as About').conflicts(['tags', 'authors', 'series', 'part', 'date', 'publish']))
		.option('--edit', 'open it in the editor that EDITOR names')
		.option('--dry-run', 'only say what would be written')
		.addHelpText('after', '\nExamples:\n  npm run new -- "The Shape of a Page"\n  npm run new -- "The Shape of a Page" --tags Typography,Books --folder\n  npm run new -- "Part the Second" --series Margins --date 2026-09-01\n  npm run new -- "About" --page\n\nAt a terminal, npm run new alone asks for everything.')
		.action(async (title: string | undefined, options: Options, command: Command) => {
			const { json = false, edit = false } = options;
			if (title === undefined && (!around.terminal || json)) command.error(`error: missing title\n\n${command.helpInformation()}`);
			const editor = edit ? editorFrom(around.environment) : undefined;
			if (edit && (!around.terminal || editor === undefined)) throw new Misuse(around.terminal ? 'No editor is known. Name one in EDITOR, such as EDITOR=nano.' : '--edit needs a terminal.');
			const { desk, findings } = deskIn(around);
			if (findings.length > 0) return end(refused(findings), json);
			const wish: Wish = { ...options, title: title?.replaceAll(/\s+/g, ' ').trim() ?? '', page: options.page ?? false, folder: options.folder ?? false, draft: !(options.publish ?? false) };
			const asked = title === undefined ? await askForText(wish, desk) : wish;
			if (asked) end(outcomeOf(asked, desk, options.dryRun ?? false, editor), json);
			else command.error('Nothing was written.');
		});

function outcomeOf(wish: Wish, desk: Desk, dryRun: boolean, editor: string | undefined): Outcome {
	const planned = planNew(wish, desk);
	if ('findings' in planned) return refused(planned.findings);
	const { text, source } = planned.plan;
	const failed = dryRun ? [] : attempt(() => writeNew(text.path, source), text.name);
	if (failed.length > 0) return refused(failed);
	const idle = !dryRun && editor !== undefined && !openIn(editor, text.path);
	return { ...told(planned.plan, desk, dryRun), findings: idle ? [warning(text.name, undefined, `The editor \`${editor}\` could not be started`, 'Open the file yourself.')] : [], ending: '' };
}

function attempt(write: () => void, file: string): Finding[] {
	try {
		write();
		return [];
	} catch (error) {
		return [fault(file, undefined, `It could not be written: ${error instanceof Error ? error.message : String(error)}`, 'Nothing was changed.')];
	}
}

function refused(findings: Finding[]): Outcome {
	return { text: '', data: { done: false }, findings, ending: 'Nothing was written.' };
}

function told({ text, source }: Plan, { content: { site } }: Desk, dryRun: boolean): Pick<Outcome, 'text' | 'data'> {
	const { base } = site.settings;
	const line = source.split('\n').length;
	const status = text.kind === 'page' ? 'page' : text.matter.draft ? 'draft' : 'essay';
	const preview = `http://localhost:4321${base}${text.permalink.slice(1)}`;
	const lines = dryRun
		? [`${text.name} would be written:`, '', source.trimEnd()]
		: [`${text.name}:${line}`, `${{ page: 'A page', draft: 'A draft', essay: 'An essay' }[status]}: its text begins there. With npm run dev it is at ${preview}`];
	return { text: lines.join('\n'), data: { done: !dryRun, file: text.name, line, id: text.id, status, permalink: text.permalink, preview } };
}

function list(text: string): string[] {
	return [...new Set(text.split(',').map((word) => word.trim()).filter((word) => word !== ''))];
}

function whole(text: string): number {
	if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It is no number of a part, such as 2.');
	return Number(text);
}

interface Options extends Pick<Wish, 'id' | 'tags' | 'authors' | 'series' | 'part' | 'lang' | 'date'>, Partial<Record<'folder' | 'page' | 'publish' | 'edit' | 'dryRun' | 'json', boolean>> {}
