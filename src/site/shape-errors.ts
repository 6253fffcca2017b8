import type * as z from 'zod';

/** Says in a writer's words what a schema has against a value. */
export function wordsFor(issue: z.core.$ZodIssue, name: string, value: unknown): string {
	if (value === undefined) return `\`${name}\` is missing`;
	if (issue.code === 'invalid_key') return `\`${name}\` ${issue.issues[0]?.message ?? issue.message}`;
	if (issue.code === 'too_small') return `\`${name}\` ${issue.origin === 'number' ? `is less than ${issue.minimum}` : 'is empty'}`;
	if (issue.code === 'too_big') return `\`${name}\` is more than ${issue.maximum}`;
	if (issue.code === 'invalid_type' && typeof value === 'number' && issue.expected === 'int') return `\`${name}\` is not a whole number: ${value}`;
	if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return `\`${name}\` has the wrong type: ${kindOf(value)}`;
	if (issue.code === 'invalid_value') return `\`${name}\` cannot be "${String(value)}"`;
	return `\`${name}\` ${issue.message}`;
}

/** What a value is, and how it may have come to be that. */
export function kindOf(value: unknown): string {
	if (value === null) return 'it is empty';
	if (Array.isArray(value)) return 'it is a list';
	if (typeof value === 'object') return 'it is a group of keys';
	if (typeof value === 'number') return `${value} is a number; put it in quotes if it is meant as text`;
	if (typeof value === 'boolean') return `${value} is yes or no; put it in quotes if it is meant as text`;
	return 'it is text';
}
