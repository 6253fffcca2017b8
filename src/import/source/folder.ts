import { createReadStream, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Skipped } from '../importer.ts';
import { contentsOf } from './contents.ts';
import { zipsIn } from './left.ts';
import type { OpenSource } from './open.ts';

/**
 * A folder with all that is in it but hidden files and `node_modules`. Links are followed to files of the same folder
 * only: what lies elsewhere on the disk was not meant to be published.
 */
export function folderSource(root: string, name: string): OpenSource {
	const sizes = new Map<string, number>();
	const left: Skipped[] = [];
	const walk = (folder: string) => {
		for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
			if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
			const file = `${folder}${entry.name}`;
			if (entry.isDirectory()) walk(`${file}/`);
			else if (entry.isFile() || (entry.isSymbolicLink() && isOwnFile(root, join(root, file)))) sizes.set(file, statSync(join(root, file)).size);
			else left.push({ source: { file }, skipped: entry.isSymbolicLink() ? 'a link' : 'no file', reason: entry.isSymbolicLink() ? 'It leads to a folder, out of what is imported, or nowhere' : 'It is neither a file nor a folder' });
		}
	};
	walk('');
	return { ...contentsOf(name, sizes, async (file) => createReadStream(join(root, file))), left: [...left, ...zipsIn(sizes.keys())], close: () => undefined };
}

function isOwnFile(root: string, path: string): boolean {
	try {
		const real = realpathSync(path);
		return real.startsWith(root + sep) && statSync(real).isFile();
	} catch {
		// It leads nowhere.
		return false;
	}
}
