import { closest, distance } from 'fastest-levenshtein';
import * as z from 'zod';
import { fault, type Finding } from './finding.ts';
import type { Yaml } from './yaml.ts';

/**
 * Checks what a YAML file says against a schema.
 *
 * Every complaint names the line and repeats the sentence that describes the field, which is the same sentence that
 * the editor shows and the README prints.
 *
 * @returns the checked value, or `undefined` with at least one finding
 */
export function checkShape<T extends z.ZodObject>(schema: T, yaml: Yaml): { value: z.infer<T> | undefined; findings: Finding[] } {
	if (yaml.findings.length > 0) return { value: undefined, findings: yaml.findings };
	const checked = schema.safeParse(yaml.value ?? {});
	if (checked.success) return { value: checked.data, findings: [] };
	return { value: undefined, findings: checked.error.issues.flatMap((issue) => findingsOf(issue, schema, yaml)) };
}

function findingsOf(issue: z.core.$ZodIssue, schema: z.ZodObject, yaml: Yaml): Finding[] {
	const name = issue.path.join('.');
	if (issue.code === 'unrecognized_keys') {
		const known = knownKeys(schema, issue.path);
		return issue.keys.map((key) =>
			fault(yaml.file, yaml.lineOf([...issue.path, key]), `Unknown key \`${[...issue.path, key].join('.')}\``, suggest(key, known)),
		);
	}
	const missing = valueAt(yaml.value, issue.path) === undefined;
	const message = missing
		? `\`${name}\` is missing`
		: issue.code === 'invalid_type' || issue.code === 'invalid_union'
			? `\`${name}\` has the wrong type: ${kindOf(valueAt(yaml.value, issue.path))}`
			: `\`${name}\`: ${issue.message}`;
	return [fault(yaml.file, yaml.lineOf(issue.path), message, describe(schema, issue.path, missing))];
}

/** "Did you mean …?" when a known word is near, else the list of known words. */
export function suggest(word: string, known: readonly string[]): string {
	if (known.length === 0) return 'Remove it.';
	const near = closest(word, known);
	if (distance(word, near) <= Math.max(2, word.length / 3)) return `Did you mean \`${near}\`?`;
	return `Use one of: ${known.join(', ')}.`;
}

function knownKeys(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
	const inner = path.reduce<unknown>((at, step) => stepInto(at, step), schema);
	const unwrapped = unwrap(inner);
	return unwrapped instanceof z.ZodObject ? Object.keys(unwrapped.shape) : [];
}

function stepInto(schema: unknown, step: PropertyKey): unknown {
	const at = unwrap(schema);
	if (at instanceof z.ZodObject) return at.shape[String(step)];
	return at instanceof z.ZodArray ? at.element : undefined;
}

function unwrap(schema: unknown): unknown {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
	if (schema instanceof z.ZodUnion) return schema.options.map(unwrap).find((option) => option instanceof z.ZodObject) ?? schema;
	return schema;
}

function describe(schema: z.ZodObject, path: readonly PropertyKey[], missing: boolean): string {
	const field = schema.shape[String(path[0])] as z.ZodType | undefined;
	const sentence = field?.description ?? 'See the README.';
	return missing ? `Add a line \`${String(path.at(-1))}: …\`. ${sentence}` : sentence;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

function kindOf(value: unknown): string {
	if (value === null) return 'it is empty';
	if (Array.isArray(value)) return 'it is a list';
	if (typeof value === 'object') return 'it is a group of keys';
	if (typeof value === 'number') return `${value} is a number; put it in quotes if it is meant as text`;
	if (typeof value === 'boolean') return `${value} is yes or no; put it in quotes if it is meant as text`;
	return 'it is text';
}
