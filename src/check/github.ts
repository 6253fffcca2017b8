import type { Finding } from '../site/finding.ts';

/**
 * Findings as GitHub's runner reads them from a log and shows them beside the lines of a change, one a line.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function annotations(findings: readonly Finding[]): string {
	return findings
		.map(({ file, line, column, rule, message, remedy, severity }) => {
			const properties = Object.entries({ file, line, col: column, title: rule }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`]));
			return `::${severity} ${properties.join(',')}::${escaped(`${message}. ${remedy}`)}`;
		})
		.join('\n');
}

/** As `escapeData` in github.com/actions/toolkit does it. */
function escaped(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
