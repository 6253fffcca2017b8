import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorSchema, type Author } from '../essays/author.ts';
import { idFor, isId } from '../essays/id.ts';
import { fault, type Finding } from '../site/finding.ts';
import type { Paths } from '../site/paths.ts';
import { checkShape } from '../site/shape.ts';
import { readYaml } from '../site/yaml.ts';

/** Reads `content/authors/*.yaml`, by id. */
export function readAuthors(paths: Paths): { authors: Map<string, Author>; findings: Finding[] } {
	const folder = join(paths.content, 'authors');
	const authors = new Map<string, Author>();
	const findings: Finding[] = [];
	const entries = existsSync(folder) ? readdirSync(folder).filter((entry) => /\.ya?ml$/.test(entry)).sort() : [];
	for (const entry of entries) {
		const id = entry.replace(/\.ya?ml$/, '');
		const file = paths.name(join(folder, entry));
		if (!isId(id)) findings.push(fault(file, undefined, `"${entry}" cannot be an address`, `Rename it to \`${idFor(id) || 'an-author'}.yaml\`.`));
		const checked = checkShape(authorSchema, readYaml(readFileSync(join(folder, entry), 'utf8').replace(/^\uFEFF/, ''), file));
		findings.push(...checked.findings);
		if (checked.value) authors.set(id, { id, permalink: `/authors/${id}/`, ...checked.value });
	}
	return { authors, findings };
}
