import type { Rule } from '../rule.ts';
import { switchUnknown } from '../rules/switch-unknown.ts';
import { switchUnused } from '../rules/switch-unused.ts';

/** What is said to the check itself. */
export const switching: readonly Rule[] = [
	switchUnknown,
	switchUnused,
];
