import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkAddresses } from '../../library/checks/addresses.ts';
import { checkCards } from '../../library/checks/cards.ts';
import { checkChoices } from '../../library/checks/choices.ts';
import type { EssayFile, PageFile } from '../../library/text.ts';
import type { Lock } from '../../permanence/lock.ts';
import { fault, type Finding } from '../../site/finding.ts';
import type { Desk } from './desk.ts';

/** What a build would have against a new text, and against its id in particular. */
export function takenFrom(text: EssayFile | PageFile, { content: { site, essays, pages }, authors, lock, paths }: Desk): Finding[] {
	const home = dirname(basename(text.path) === 'index.md' ? dirname(text.path) : text.path);
	const file = [join(home, text.id), join(home, `${text.id}.md`)].find((path) => existsSync(path));
	if (file !== undefined) return [fault(paths.name(file), undefined, `The id "${text.id}" is taken`, remedy)];
	const before = ownerOf(text, lock);
	if (before !== undefined) return [fault(text.name, undefined, before, remedy)];
	// Redirects and what is withdrawn come first, so that it is the new text which is said to want what they have.
	const claims = [...Object.keys(site.settings.redirects), ...Object.keys(site.settings.gone)].map((path) => ({ path, file: site.file, what: 'redirect' as const }));
	const all = [...essays.filter(({ status }) => status !== 'gone'), ...(text.kind === 'essay' ? [text] : [])];
	return [...checkAddresses([...pages, ...essays, text], join(paths.root, 'public'), { before: claims }), ...checkCards(all), ...checkChoices(all, all, authors)].filter(({ file }) => file === text.name);
}

const remedy = 'Choose another with --id.';

/** In words, what was published at the address before; readers and subscribers know it there. */
function ownerOf({ kind, id, permalink }: EssayFile | PageFile, { essays, moved }: Lock): string | undefined {
	if (kind === 'essay' && essays.has(id)) return `An essay "${id}" has been published before`;
	const owner = [...essays.values()].find(({ at, was }) => at === permalink || was.includes(permalink));
	if (owner) return `The address ${permalink} was that of the essay "${owner.id}"`;
	return moved.has(permalink) ? `The address ${permalink} leads to ${moved.get(permalink)}` : undefined;
}
