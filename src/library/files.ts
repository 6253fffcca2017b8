import { readdirSync, statSync } from 'node:fs';
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
		const kind = kindOf(join(folder, entry));
		const path = kind === 'folder' ? join(folder, entry, 'index.md') : join(folder, entry);
		const id = kind === 'folder' ? entry : entry.slice(0, -extname(entry).length);
		const file = name(path);
		if (kind === 'folder') findings.push(...strays(join(folder, entry), name));
		else if (!isMarkdown(entry)) continue;
		if (kind === undefined) findings.push(fault(file, undefined, 'The file cannot be read', 'If it is a link, mend it: it points at nothing.'));
		if ((kind === 'folder' ? kindOf(path) : kind) !== 'file') continue;
		if (!isId(id) || (kind === 'file' && !entry.endsWith('.md'))) {
			const better = idFor(id) || 'an-essay';
			findings.push(fault(file, undefined, `"${entry}" cannot be an address`, `Rename it to \`${better}${kind === 'folder' ? '/' : '.md'}\`: lower-case Latin letters, digits and single hyphens.`));
			continue;
		}
		const owner = owners.get(id);
		if (owner) findings.push(fault(file, undefined, `Two files are the essay "${id}": this one and ${owner}`, 'Rename or delete one of the two.'));
		else texts.push({ id, path, name: file });
		owners.set(id, owner ?? file);
	}
	return { texts, findings };
}

/** The names in a folder in a fixed order; none if there is no folder. What begins with a dot belongs to the system. */
export function entriesOf(folder: string): string[] {
	if (kindOf(folder) !== 'folder') return [];
	return readdirSync(folder)
		.filter((name) => !name.startsWith('.'))
		.sort();
}

/** A folder is one essay: other Markdown in it, at any depth, would be lost without a word. */
function strays(folder: string, name: (path: string) => string): Finding[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory() && isMarkdown(entry.name) && !(entry.name === 'index.md' && entry.parentPath === folder))
		.map(({ name: entry, parentPath }) => {
			const remedy = /^index\./i.test(entry) && parentPath === folder ? 'Rename it to `index.md`.' : 'A folder is one essay, in its `index.md`: move this file up into the folder of essays.';
			return fault(name(join(parentPath, entry)), undefined, 'This text would not be published', remedy);
		});
}

/** What a path leads to, links followed. */
export function kindOf(path: string): 'file' | 'folder' | undefined {
	try {
		return statSync(path).isDirectory() ? 'folder' : 'file';
	} catch {
		return undefined;
	}
}

function isMarkdown(name: string): boolean {
	return !name.startsWith('.') && /\.(?:md|markdown|mdx)$/i.test(name);
}

export interface TextFile {
	id: string;
	/** Absolute. */
	path: string;
	/** For messages: from the project's root. */
	name: string;
}
