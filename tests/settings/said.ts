import type { Finding } from '../../src/site/finding.ts';

/** What the report would say, a line a finding: `error essays/a.md:3 What is wrong → What to do`. */
export function said(findings: readonly Finding[]): string[] {
	return findings.map(({ severity, file, line, message, remedy }) => `${severity} ${file.replace(/^content\//, '')}${line === undefined ? '' : `:${line}`} ${message} → ${remedy}`);
}
