import type { Checked } from '../../check/check-texts.ts';
import { editsOf } from '../../check/fix.ts';
import { writeWhole } from '../../library/cache.ts';
import { warning, type Finding } from '../../site/finding.ts';
import { readWhole } from '../content.ts';
import { edited } from '../edits.ts';

/** How often what has been mended is read again: a fix may bring to light what stood behind it. */
const turns = 8;

/**
 * Mends what can be mended, and nothing else in the files.
 *
 * @param again checks once more
 * @returns what is left to be told
 */
export async function mend(checked: Checked[], again: () => Promise<Checked[]>): Promise<{ left: Checked[]; count: number; findings: Finding[] }> {
	let left = checked;
	let count = 0;
	const findings = new Map<string, Finding>();
	for (let turn = 0; turn < turns; turn += 1) {
		const edits = [...editsOf(left)].filter(([path]) => !findings.has(path));
		for (const [path, places] of edits) {
			const { text, isUtf8 } = readWhole(path);
			if (isUtf8) {
				writeWhole(path, edited(text, places));
				count += places.length;
			} else findings.set(path, warning(left.find((one) => one.path === path)?.finding.file ?? path, undefined, 'The file is not UTF-8 and was left as it is', 'Save it as UTF-8, and try again.'));
		}
		if (edits.length === 0) break;
		left = await again();
	}
	return { left, count, findings: [...findings.values()] };
}
