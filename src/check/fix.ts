import type { Edit } from '../site/edit.ts';
import type { Checked } from './check-texts.ts';

/**
 * The edits that can be made at once, by file: of those that touch each other only the first, for the others may be wrong
 * once it is made.
 */
export function editsOf(checked: readonly Checked[]): Map<string, Edit[]> {
	const made = new Map<string, Edit[]>();
	for (const [path, those] of Map.groupBy(checked, (one) => one.path)) {
		const edits: Edit[] = [];
		for (const edit of those.flatMap(({ fix }) => fix ?? []).toSorted((a, b) => a.start - b.start || a.end - b.end)) if (edit.start > (edits.at(-1)?.end ?? -1)) edits.push(edit);
		if (edits.length > 0) made.set(path, edits);
	}
	return made;
}
