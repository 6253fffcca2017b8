import { fault, type Finding } from '../site/finding.ts';
import type { SettingsFile } from '../site/settings.ts';
import { suggest } from '../site/shape.ts';
import type { Rule } from './rule.ts';

/** The rules that `check` in `site.yaml` names must exist. */
export function checkLevels({ settings, file, lineOf }: SettingsFile, rules: readonly Rule[]): Finding[] {
	const ids = rules.map(({ id }) => id);
	return Object.keys(settings.check)
		.filter((id) => !ids.includes(id))
		.map((id) => fault(file, lineOf('check', id), `There is no rule "${id}"`, suggest(id, ids)));
}
