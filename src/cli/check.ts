import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { Command, Option } from 'commander';
import { checkTexts } from '../check/check-texts.ts';
import { annotations } from '../check/github.ts';
import { rules } from '../check/rules.ts';
import { checkLevels } from '../check/settings.ts';
import { today } from '../essays/date.ts';
import { readPublication } from '../library/publication.ts';
import type { EssayFile, PageFile } from '../library/text.ts';
import { revisionOf } from '../markdown/revision.ts';
import type { Finding } from '../site/finding.ts';
import { pathsFrom, type Paths } from '../site/paths.ts';
import { readBeside } from './check/beside.ts';
import { fitTypes } from './check/program-types.ts';
import { mend } from './check/mend.ts';
import { listed } from './check/listed.ts';
import { unspelledIn } from './check/unspelled.ts';
import { readContent, type Content } from './content.ts';
import { Misuse, type MakeCommand, type Outcome, type Surroundings } from './outcome.ts';
import { progressOf } from './progress.ts';

/** `npm run check`: types, content, prose. */
export const check: MakeCommand = (around, end) =>
	new Command('check')
		.description('Checks without building: the types of the program, all that a build would refuse, and the prose, as a copy editor would.')
		.usage('-- [options] [files…]')
		.argument('[files...]', 'essays, pages or folders to look at; without any, everything, the types included')
		.option('--fix', 'mend what can be mended without asking')
		.addOption(new Option('--format <format>', 'how to say what is wrong').choices(['text', 'github']).default('text'))
		.option('--rules', 'list the rules, and check nothing')
		.option('--strict', 'end with 1 for warnings, too')
		.option('--no-types', 'leave out the types')
		.option('--verbose', 'say also what was not checked: languages that there is no dictionary for')
		.addHelpText('after', '\nExamples:\n  npm run check\n  npm run check -- content/essays/keeping-the-light.md\n  npm run check -- --fix --no-types\n\nErrors end with 1, warnings do not. Rules are turned off in site.yaml (`check: { tag-once: off }`) or by a comment in an essay (<!-- check off: list-of-one -->).')
		.action(async (files: string[], options: Options) => end(options.rules ? listed(rules) : await all(files, options, around), options.json ?? false));

async function all(files: readonly string[], { fix = false, format, strict = false, types, verbose = false }: Options, around: Surroundings): Promise<Outcome> {
	const paths = pathsFrom(around.environment, around.root);
	const day = today(around.environment);
	const written = readContent(paths, day);
	const built = await withProgress(written.essays.length, 'Content', around, (step) => readPublication({ paths, revision: revisionOf(program), day, drafts: false, step }));
	const isAsked = asked(files, paths, around);
	const prose = await readProse(written, paths, day, isAsked, fix, around);
	const unspelled = verbose ? unspelledIn(prose.texts) : [];
	const content = [...built.findings.filter(({ file }) => isAsked(resolve(around.root, file))), ...prose.findings];
	const isSound = content.every(({ severity }) => severity === 'warning');
	// What asks for the types reads the content too, and would only refuse it once more.
	const misfits = isSound && types && files.length === 0 ? await fitTypes(around) : [];
	const told = strict ? content.map((finding) => ({ ...finding, severity: 'error' as const })) : content;
	return {
		text: [prose.mended > 0 ? `${prose.mended} ${prose.mended === 1 ? 'place' : 'places'} mended.` : '', unspelled.length > 0 ? `Not spelled, for want of a dictionary: ${unspelled.join(', ')}.` : '', content.length + misfits.length === 0 ? 'Nothing is wrong.' : ''].filter(Boolean).join('\n'),
		data: { texts: prose.texts.length, mended: prose.mended, ...(verbose ? { unspelled } : {}) },
		findings: [...told, ...misfits],
		ending: types && files.length === 0 && !isSound ? 'The types were not checked.' : '',
		...(format === 'github' ? { asReport: annotations } : {}),
	};
}

/** Reads the prose, and mends it if that is wanted. */
async function readProse({ site, essays, pages }: Content, paths: Paths, day: string, isAsked: (path: string) => boolean, fix: boolean, around: Surroundings): Promise<{ findings: Finding[]; mended: number; texts: (EssayFile | PageFile)[] }> {
	const { beside, findings } = readBeside({ site, essays }, paths, day);
	const textsOf = ({ essays, pages }: Pick<Content, 'essays' | 'pages'>) => [...essays.filter(({ status }) => status !== 'gone'), ...pages];
	let texts = textsOf({ essays, pages });
	const drawer = { folder: join(paths.cache, 'check'), revision: revisionOf(program, sources) };
	const look = async () => (await withProgress(texts.length, 'Prose', around, (step) => checkTexts(texts, rules, beside, { step, drawer }))).filter(({ path }) => isAsked(path));
	const checked = await look();
	const again = () => {
		texts = textsOf(readContent(paths, day));
		return look();
	};
	const mended = fix ? await mend(checked, again) : { left: checked, count: 0, findings: [] };
	return { findings: [...findings, ...checkLevels(site, rules), ...mended.left.map(({ finding }) => finding), ...mended.findings], mended: mended.count, texts: texts.filter(({ path }) => isAsked(path)) };
}

async function withProgress<T>(steps: number, message: string, around: Surroundings, work: (step: (name: string) => Promise<void>) => Promise<T>): Promise<T> {
	const bar = progressOf(around, steps, message);
	const made = await work((name) => {
		bar.step(name);
		// Lets the terminal draw.
		return new Promise((go) => setImmediate(go));
	});
	bar.end(`${message}: ${steps}`);
	return made;
}

/**
 * Which files are to be looked at.
 *
 * @param files as typed, where the writer stands or from the project's root, as messages name them
 * @throws {Misuse} if one of them is not there, or outside of the content
 */
function asked(files: readonly string[], paths: Paths, { root, environment }: Surroundings): (path: string) => boolean {
	const named = files.map((file) => {
		const path = [environment['INIT_CWD'] ?? root, root].map((folder) => resolve(folder, file)).find((path) => existsSync(path));
		if (path === undefined) throw new Misuse(`${file} does not exist`);
		if (!isIn(path, paths.content) && !isIn(paths.content, path)) throw new Misuse(`${file} is not in ${paths.name(paths.content)}, where essays and pages are`);
		return path;
	});
	return (path) => named.length === 0 || named.some((one) => isIn(path, one));
}

function isIn(path: string, folder: string): boolean {
	return path === folder || path.startsWith(folder + sep);
}

/** Where our own sources are, wherever the content is. */
const program = resolve(import.meta.dirname, '../..');

/** What the answers of the rules depend on. */
const sources = ['src/check', 'src/markdown', 'src/essays', 'src/library', 'src/site'];

interface Options {
	fix?: boolean;
	format: 'text' | 'github';
	rules?: boolean;
	strict?: boolean;
	types: boolean;
	verbose?: boolean;
	json?: boolean;
}
