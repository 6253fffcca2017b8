import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';

/**
 * Where a build reads and keeps things.
 *
 * `OCTAVO_CONTENT` names another content folder; each has a cache of its own, so that two publications built from one
 * clone never see each other's pages.
 */
export function pathsFrom(environment: NodeJS.ProcessEnv, root = process.cwd()): Paths {
	const content = resolve(root, environment['OCTAVO_CONTENT'] || 'content');
	const home = content === resolve(root, 'content');
	const name = home ? 'octavo' : `octavo-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
	return {
		root,
		content,
		cache: resolve(root, 'node_modules/.cache', name),
		name: (path) => relative(root, path).startsWith('..') ? path : relative(root, path),
	};
}

export interface Paths {
	root: string;
	content: string;
	cache: string;
	/** How a message names a file: from the root where it lies inside, else in full. */
	name(path: string): string;
}
