import { existsSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { isId, idFor } from '../../essays/id.ts';
import { permalinkFrom } from '../../essays/permalink.ts';
import { checkAddresses } from '../../library/checks/addresses.ts';
import { checkCards } from '../../library/checks/cards.ts';
import type { EssayFile } from '../../library/text.ts';
import { beside } from '../../sharing/beside.ts';
import { fault, type Finding } from '../../site/finding.ts';
import type { Paths } from '../../site/paths.ts';
import { suggest } from '../../site/shape.ts';
import type { Content } from '../content.ts';
import { Misuse } from '../outcome.ts';
import { changesFor, type Change } from './changes.ts';
import type { Move } from './retarget.ts';

/**
 * What has to be done so that an essay has another id. Nothing is touched.
 *
 * @throws Misuse if the ids cannot be meant
 * @returns findings instead, where the content does not allow it
 */
export function planRename(from: string, to: string, content: Content, paths: Paths): { plan: Plan } | { findings: Finding[] } {
	const essay = essayFor(from, to, content.essays);
	const errors = content.findings.filter(({ severity }) => severity === 'error');
	if (errors.length > 0) return { findings: errors };

	const folder = basename(essay.path) === 'index.md' ? dirname(essay.path) : undefined;
	const home = folder ?? essay.path;
	const moved = join(dirname(home), folder ? to : `${to}.md`);
	const taken = [join(dirname(home), to), join(dirname(home), `${to}.md`)].find((path) => existsSync(path));
	if (taken) return { findings: [fault(paths.name(taken), undefined, `The id "${to}" is taken`, 'Choose another, or rename that first.')] };

	const { origin, base, permalinks } = content.site.settings;
	const permalink = essay.matter.permalink ?? permalinkFrom(permalinks, to, essay.matter.published);
	// Nobody can have the address of what was never published.
	const alias = permalink === essay.permalink || essay.status !== 'published' ? undefined : essay.permalink;
	const pathAfter = (path: string) => (path === home ? moved : path.startsWith(home + sep) ? moved + path.slice(home.length) : path);
	const renamed: EssayFile = { ...essay, id: to, permalink, path: pathAfter(essay.path), name: paths.name(pathAfter(essay.path)), matter: { ...essay.matter, aliases: [...essay.matter.aliases.filter((path) => path !== permalink), ...(alias === undefined ? [] : [alias])] } };
	const findings = newFindings(essay, renamed, content, paths);
	if (findings.length > 0) return { findings };

	const addressAfter = new Map(['', ...Object.values(beside)].map((name) => [essay.permalink + name, permalink + name]));
	const move: Move = { pathAfter, addressAfter, origin, base };
	const made = changesFor({ essay, to, alias, permalink }, move, content, paths);
	return 'findings' in made ? made : { plan: { from: home, to: moved, permalink, alias, changes: made.changes } };
}

function essayFor(from: string, to: string, essays: readonly EssayFile[]): EssayFile {
	const essay = essays.find(({ id }) => id === from);
	if (!essay) throw new Misuse(`There is no essay "${from}". ${essays.length === 0 ? 'There is none at all.' : suggest(from, essays.map(({ id }) => id))}`);
	if (!isId(to)) throw new Misuse(`"${to}" cannot be an id. ${idFor(to) ? `Did you mean \`${idFor(to)}\`?` : 'Use lower-case Latin letters, digits and single hyphens.'}`);
	if (from === to) throw new Misuse(`"${from}" is its id already.`);
	return essay;
}

/** What the build would have against the new id that it does not have against the old one. */
function newFindings(essay: EssayFile, renamed: EssayFile, { essays, pages }: Content, { root }: Paths): Finding[] {
	const check = (one: EssayFile) => {
		// The last, so that it is what others have that is taken.
		const all = [...essays.filter(({ id }) => id !== essay.id), one];
		return [...checkAddresses([...pages, ...all], join(root, 'public')), ...checkCards(all)];
	};
	const before = check(essay);
	if (before.length > 0) return before;
	return check(renamed).map((finding) => ({ ...finding, file: essay.name, line: finding.line ?? 1 }));
}

export interface Plan {
	/** Absolute paths of the file, or of the folder. */
	from: string;
	to: string;
	/** The address that the essay has from now on. */
	permalink: string;
	/** The address that it had, if that changes and somebody may know it. */
	alias: string | undefined;
	changes: Change[];
}
