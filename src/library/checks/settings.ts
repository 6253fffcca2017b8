import { idFor } from '../../essays/id.ts';
import type { Author } from '../../essays/author.ts';
import { decoded } from '../../site/address.ts';
import { fault, type Finding } from '../../site/finding.ts';
import type { SettingsFile } from '../../site/settings.ts';
import { suggest } from '../../site/shape.ts';
import type { EssayFile } from '../text.ts';
import { wrongWith } from './links.ts';

/**
 * The author, the lead essay and the pages that `site.yaml` names must exist.
 *
 * @param essays all, withdrawn ones included; with `drafts`, readers can come to drafts
 */
export function checkSettings({ settings, file, lineOf }: SettingsFile, authors: ReadonlyMap<string, Author>, { essays, drafts }: { essays: readonly EssayFile[]; drafts: boolean }, paths: ReadonlySet<string>, publicFolder: string): Finding[] {
	const { author, lead, navigation } = settings;
	const findings: Finding[] = [];
	if (author !== undefined && !authors.has(author)) findings.push(fault(file, lineOf('author'), `There is no author "${author}"`, remedyForAuthor(author, authors)));
	const leading = essays.find(({ id }) => id === lead);
	if (lead !== undefined && !leading)
		findings.push(fault(file, lineOf('lead'), `The lead essay "${lead}" does not exist`, suggest(lead, essays.map(({ id }) => id))));
	// One that waits for its day will lead from then on; the newest does until it comes.
	if (leading?.status === 'gone' || (leading?.status === 'draft' && !drafts))
		findings.push(fault(file, lineOf('lead'), `The lead essay "${lead}" is ${leading.status === 'gone' ? 'withdrawn' : 'a draft'}`, 'Name another, or delete the line and let the newest lead.'));
	for (const [index, { link }] of navigation.entries()) {
		const line = lineOf('navigation', index, 'link');
		const wrong = link.startsWith('/') ? wrongWith(decoded(link.replace(/[?#].*/s, '')), paths, publicFolder) : undefined;
		if (wrong) findings.push(fault(file, line, ...wrong));
		else if (!/^(?:\/|https?:|mailto:)/.test(link)) findings.push(fault(file, line, `The link "${link}" would lead elsewhere from every page`, 'Begin it with a slash, or with https:// if it leaves the site.'));
	}
	return findings;
}

/** What to do about an author that does not exist. */
export function remedyForAuthor(id: string, authors: ReadonlyMap<string, Author>): string {
	const write = `Write \`authors/${idFor(id) || 'name'}.yaml\` in the content folder, with a \`name\`.`;
	return authors.size === 0 ? write : `${write} ${suggest(id, [...authors.keys()])}`;
}
