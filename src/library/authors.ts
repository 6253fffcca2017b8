import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorSchema, type Author } from '../essays/author.ts';
import { idFor, isId } from '../essays/id.ts';
import { cleaned } from '../site/characters.ts';
import { smarten } from '../markdown/typography/smarten.ts';
import { fault, type Finding } from '../site/finding.ts';
import type { Paths } from '../site/paths.ts';
import { checkShape } from '../site/shape.ts';
import { readYaml } from '../site/yaml.ts';
import { entriesOf } from './files.ts';

/**
 * Reads `content/authors/*.yaml`, by id.
 *
 * @param language of the publication, by whose rules their words are set
 */
export function readAuthors(paths: Paths, language: string): { authors: Map<string, Author>; findings: Finding[] } {
	const folder = join(paths.content, 'authors');
	const authors = new Map<string, Author>();
	const findings: Finding[] = [];
	for (const entry of entriesOf(folder).filter((entry) => /\.ya?ml$/i.test(entry))) {
		const id = entry.replace(/\.ya?ml$/i, '');
		const file = paths.name(join(folder, entry));
		if (!isId(id) || !/\.ya?ml$/.test(entry)) findings.push(fault(file, undefined, `"${entry}" cannot be an address`, `Rename it to \`${idFor(id) || 'an-author'}.yaml\`.`));
		if (authors.has(id)) findings.push(fault(file, undefined, `Two files are the author "${id}"`, 'Delete one of the two.'));
		const { text, findings: lost } = cleaned(readFileSync(join(folder, entry), 'utf8'), file);
		// An author whose file is faulty exists all the same: essays that name him are right.
		const checked = checkShape(authorSchema, readYaml(text, file), { name: id });
		findings.push(...lost, ...checked.findings);
		if (!checked.value) continue;
		const { about, ...rest } = checked.value;
		authors.set(id, { id, permalink: `/authors/${id}/`, ...rest, ...(about === undefined ? {} : { about: smarten(about, language) }) });
	}
	return { authors, findings };
}
