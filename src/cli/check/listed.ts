import type { Rule } from '../../check/rule.ts';
import type { Outcome } from '../outcome.ts';

/** The rules as a table that Markdown reads, and people as well. */
export function listed(rules: readonly Rule[]): Outcome {
	const rows = rules.map(({ id, why, source, fixes }) => [`\`${id}\``, why, source, fixes ? 'yes' : '']);
	return {
		text: [['Rule', 'Why', 'Source', 'Fix'], ['---', '---', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
		data: { rules: rules.map(({ id, why, source, fixes = false }) => ({ id, why, source, fixes })) },
		findings: [],
		ending: '',
	};
}
