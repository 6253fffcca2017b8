import type { Rule } from '../../check/rule.ts';
import type { Outcome } from '../outcome.ts';

/** Columns of a terminal as it opens. */
const width = 80;

/** The rules, each with why it is there and on whose advice. */
export function listed(rules: readonly Rule[]): Outcome {
	return {
		text: rules.map(({ id, why, source, fixes }) => [fixes ? `${id} (mended by --fix)` : id, indented(why), indented(`Source: ${source}`)].join('\n')).join('\n\n'),
		data: { rules: rules.map(({ id, why, source, fixes = false }) => ({ id, why, source, fixes })) },
		findings: [],
		ending: '',
	};
}

/** No line longer than a terminal is wide. */
function indented(text: string): string {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = lines.length === 0 ? `  ${word}` : `${lines.at(-1)} ${word}`;
		if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer;
		else lines.push(`  ${word}`);
	}
	return lines.join('\n');
}
