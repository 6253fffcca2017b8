import type { Root } from 'mdast';
import { visit } from '../walk.ts';
import type { VFile } from 'vfile';
import { warn } from '../complain.ts';
import { typedOf } from './place.ts';

/** Warns of dollars that may mean money where they made a formula, or a formula where they made none. */
export function questionDollars(tree: Root, file: VFile): void {
	const source = String(file);
	visit(tree, (node) => {
		if (node.type === 'inlineMath' && looksLikeMoney(node.value, source[(node.position?.start.offset ?? 0) - 1] ?? '')) {
			warn(file, node, `“$${node.value}$” is read as a formula`, 'If these dollars are money, write \\$ for each.');
		}
		if (node.type === 'text' && /(?<!\\)\$(\$|[^]*\\[A-Za-z]{2})/.test(typedOf(node, source))) {
			warn(file, node, 'Dollars here begin no formula', 'Write $x$ with no space inside its dollars and its braces in pairs, or put $$ on lines of their own; if no formula is meant, write \\$ for each dollar.');
		}
	});
}

/**
 * More likely prose between two prices than TeX: words with no operator between them ("$5 to 10$"), or not one letter
 * after a digit ("5$–10$").
 */
function looksLikeMoney(tex: string, before: string): boolean {
	if (/[\\^_{}]/.test(tex)) return false;
	return /[\p{L}\d]\s+\p{L}{2,}/u.test(tex) || (/\d/.test(before) && !/\p{L}/u.test(tex));
}
