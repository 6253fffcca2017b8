import { existsSync, readdirSync, type Dirent } from 'node:fs';
import { extname, join } from 'node:path';
import { fault, type Finding } from '../site/finding.ts';
import { idFor, isId } from '../essays/id.ts';

/**
 * Lists the essays (or pages) of a folder: `<id>.md`, or `<id>/index.md` with its pictures beside it.
 *
 * No file is passed over in silence: a Markdown file that cannot be an essay, and two files that would be the same
 * essay, are findings.
 *
 * @param folder absolute path; it may not exist
 * @param name how findings name a file
 */
export function listTexts(folder: string, name: (path: string) => string): { texts: TextFile[]; findings: Finding[] } {
	const texts: TextFile[] = [];
	const findings: Finding[] = [];
	const owners = new Map<string, string>();
	for (const entry of entriesOf(folder)) {
		const path = entry.isDirectory() ? join(folder, entry.name, 'index.md') : join(folder, entry.name);
		const id = entry.isDirectory() ? entry.name : entry.name.slice(0, -extname(entry.name).length);
		const file = name(path);
		if (entry.isDirectory()) findings.push(...strays(join(folder, entry.name), name));
		else if (!isMarkdown(entry.name)) continue;
		if (entry.isDirectory() && !existsSync(path)) continue;
		if (!isId(id) || (!entry.isDirectory() && !entry.name.endsWith('.md'))) {
			const better = idFor(id) || 'an-essay';
			findings.push(fault(file, undefined, `"${entry.name}" cannot be an address`, `Rename it to \`${better}${entry.isDirectory() ? '/' : '.md'}\`: lower-case Latin letters, digits and single hyphens.`));
			continue;
		}
		const owner = owners.get(id);
		if (owner) findings.push(fault(file, undefined, `Two files are the essay "${id}": this one and ${owner}`, 'Rename or delete one of the two.'));
		else texts.push({ id, path, name: file });
		owners.set(id, owner ?? file);
	}
	return { texts, findings };
}

/** A folder is one essay: other Markdown in it, at any depth, would be lost without a word. */
function strays(folder: string, name: (path: string) => string): Finding[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && isMarkdown(entry.name) && !(entry.name === 'index.md' && entry.parentPath === folder))
		.map((entry) => fault(name(join(entry.parentPath, entry.name)), undefined, 'This text would not be published', 'A folder is one essay, in its `index.md`: move this file up into the folder of essays.'));
}

function entriesOf(folder: string): Dirent[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true })
		.filter(({ name }) => !name.startsWith('.'))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isMarkdown(name: string): boolean {
	return /\.(?:md|markdown|mdx)$/i.test(name);
}

export interface TextFile {
	id: string;
	/** Absolute. */
	path: string;
	/** For messages: from the project's root. */
	name: string;
}
