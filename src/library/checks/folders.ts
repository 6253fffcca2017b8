import { closest, distance } from 'fastest-levenshtein';
import { join } from 'node:path';
import { fault, type Finding } from '../../site/finding.ts';
import type { Paths } from '../../site/paths.ts';
import { entriesOf } from '../files.ts';

/**
 * What lies in the content folder under a name that is nearly right, or as an essay beside the folder of essays, would
 * be passed over without a word. What is called anything else is the writer's own business.
 */
export function checkFolders({ content, name }: Paths): Finding[] {
	return entriesOf(content).flatMap((entry) => {
		const near = closest(entry.toLowerCase(), known);
		if (known.includes(entry) || /^readme/i.test(entry)) return [];
		if (/\.(?:md|markdown|mdx)$/i.test(entry)) return fault(name(join(content, entry)), undefined, 'This text would not be published', 'Move it into the folder `essays` or `pages`.');
		return distance(entry.toLowerCase(), near) <= 1 ? fault(name(join(content, entry)), undefined, `Nothing reads "${entry}"`, `Rename it to \`${near}\`.`) : [];
	});
}

const known = ['site.yaml', 'essays', 'pages', 'authors', 'permalinks.lock', 'links.lock', 'words.txt'];
