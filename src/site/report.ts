import type { Finding } from './finding.ts';

/**
 * All findings of one build as one text, in the form `file:line: message` that editors turn into links. Errors come
 * after warnings, so that what ended the build stands last, where a terminal leaves it in view.
 *
 * @param ending what errors mean for the whole
 */
export function report(findings: readonly Finding[], ending = 'Nothing was published.'): string {
	const errors = findings.filter(({ severity }) => severity === 'error');
	const warnings = findings.filter(({ severity }) => severity === 'warning');
	const parts = [...sorted(warnings).map(line), ...sorted(errors).map(line)];
	const count = [counted(errors.length, 'error'), counted(warnings.length, 'warning')].filter(Boolean).join(', ');
	return [...parts, '', errors.length > 0 ? `${count}. ${ending}`.trimEnd() : `${count}.`].join('\n');
}

function line({ file, line, column, rule, message, remedy, severity }: Finding): string {
	const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
	// A rule's name tells enough of how grave it is.
	if (rule !== undefined) return `${place} ${rule} ${message}. ${remedy}`;
	return `${place}: ${severity === 'warning' ? 'warning: ' : ''}${message}. ${remedy}`;
}

function sorted(findings: Finding[]): Finding[] {
	return findings.toSorted((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) : a.file < b.file ? -1 : 1));
}

function counted(count: number, noun: string): string {
	return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
