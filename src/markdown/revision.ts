import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The identity of what makes something: a hash over its own sources, what they are built on, and the versions of all
 * packages. It is part of every cache key, so that a changed plugin never serves HTML that an older one made, neither to a page nor to a feed.
 *
 * @param root the project's folder
 * @param folders its sources, folders or single files; without them, those of the Markdown pipeline
 */
export function revisionOf(root: string, folders = sources): string {
	const hash = createHash('sha256');
	for (const file of ['package-lock.json', ...folders.flatMap((folder) => filesOf(root, folder))]) {
		const path = join(root, file);
		if (existsSync(path)) hash.update(file).update(readFileSync(path));
	}
	return hash.digest('hex');
}

const sources = ['src/markdown', 'src/essays', 'src/permanence', 'src/relations', 'src/site', 'src/feeds', 'src/library'];

function filesOf(root: string, folder: string): string[] {
	if (!statSync(join(root, folder)).isDirectory()) return [folder];
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
		.sort();
}
