import type { Author } from '../../essays/author.ts';
import { fault, type Finding } from '../../site/finding.ts';
import type { Settings } from '../../site/settings.ts';
import { suggest } from '../../site/shape.ts';
import type { EssayFile } from '../text.ts';

/** The author and the lead essay that `site.yaml` names must exist. */
export function checkSettings({ author, lead }: Settings, authors: ReadonlyMap<string, Author>, essays: readonly EssayFile[], file: string): Finding[] {
	const findings: Finding[] = [];
	if (author !== undefined && !authors.has(author))
		findings.push(fault(file, undefined, `There is no author "${author}"`, `Write content/authors/${author}.yaml with a \`name\`. ${suggest(author, [...authors.keys()])}`));
	if (lead !== undefined && !essays.some(({ id }) => id === lead))
		findings.push(fault(file, undefined, `The lead essay "${lead}" does not exist`, suggest(lead, essays.map(({ id }) => id))));
	return findings;
}
