import { fault, warning, type Finding } from '../../site/finding.ts';
import type { SettingsFile } from '../../site/settings.ts';

/**
 * What security.txt says must be true on the day of the build: it may not have expired, and it should not reach further
 * than a year ahead (RFC 9116, 2.5.5). No clock sets the day, or two builds of the same content would differ.
 *
 * @param day today, `YYYY-MM-DD`
 */
export function checkSecurity({ settings: { security, base }, file, lineOf }: SettingsFile, day: string): Finding[] {
	if (!security) return [];
	if (base !== '/') return [fault(file, lineOf('security'), `security.txt is only read at the top of a host, and this publication lives in ${base}`, 'Put the file where the host’s top is made, and remove the key.')];
	const { expires } = security;
	const inAYear = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
	const line = lineOf('security', 'expires');
	if (expires <= day) return [fault(file, line, `\`security\` expired on ${expires}`, `See whether the contact is still right, and name a day before ${inAYear}.`)];
	return expires > inAYear ? [warning(file, line, `\`security\` expires more than a year from now, on ${expires}`, `Name a day before ${inAYear}, so that the contact is looked at again.`)] : [];
}
