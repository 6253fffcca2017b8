import { closest, distance } from 'fastest-levenshtein';
import * as z from 'zod';
import { fault, type Finding } from './finding.ts';
import { kindOf, wordsFor } from './shape-errors.ts';
import type { Yaml } from './yaml.ts';

/**
 * Checks what a YAML file says against a schema.
 *
 * Every complaint names the line and repeats the sentence that describes the field, which is the same sentence that
 * the editor shows and the README prints.
 *
 * @param instead what stands in for values that are faulty or missing, so that one fault neither hides others nor
 *   causes them
 * @returns the value, made of what is sound and of `instead`; `undefined` if that is not enough
 */
export function checkShape<T extends z.ZodObject>(schema: T, yaml: Yaml, instead: Record<string, unknown> = {}): { value: z.infer<T> | undefined; findings: Finding[] } {
	const checked = schema.safeParse(yaml.value ?? {});
	const findings = [...yaml.findings];
	if (checked.success && findings.every(({ severity }) => severity === 'warning')) return { value: checked.data, findings };
	if (yaml.value !== undefined) findings.push(...(checked.error?.issues ?? []).flatMap((issue) => findingsOf(issue, schema, yaml)));
	return { value: schema.safeParse({ ...instead, ...soundOf(yaml.value, checked.error?.issues ?? []) }).data, findings };
}

/** What no issue is about. */
function soundOf(value: unknown, issues: readonly z.core.$ZodIssue[]): object {
	const faulty = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [issue.path[0]])));
	return faulty.has(undefined) ? {} : Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => !faulty.has(key)));
}

function findingsOf(issue: z.core.$ZodIssue, schema: z.ZodObject, yaml: Yaml): Finding[] {
	const { path } = issue;
	if (issue.code === 'unrecognized_keys') {
		const known = knownKeys(schema, path);
		return issue.keys.map((key) => fault(yaml.file, yaml.lineOf([...path, key]), `Unknown key \`${[...path, key].join('.')}\``, suggest(key, known)));
	}
	const value = valueAt(yaml.value, path);
	if (path.length === 0) return [fault(yaml.file, yaml.lineOf([]), `These are no keys with values: ${kindOf(value)}`, `Write a line for each, as in \`${Object.keys(schema.shape)[0]}: …\`.`)];
	const remedy = issue.code === 'invalid_value' && typeof value === 'string' ? suggest(value, issue.values.map(String)) : remedyFor(schema, path, value === undefined);
	return [fault(yaml.file, yaml.lineOf(path), wordsFor(issue, path.join('.'), value), remedy)];
}

/** "Did you mean …?" when a known word is near, else the list of known words, unless it is too long to help. */
export function suggest(word: string, known: readonly string[]): string {
	if (known.length === 0) return 'Remove it.';
	const near = closest(word, known);
	if (distance(word, near) <= Math.max(2, word.length / 3)) return `Did you mean \`${near}\`?`;
	return known.length > 20 ? 'Correct it or remove it: nothing has a name like this.' : `Use one of: ${known.join(', ')}.`;
}

function knownKeys(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
	const inner = unwrap(path.reduce<unknown>((at, step) => stepInto(at, step), schema));
	return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function stepInto(schema: unknown, step: PropertyKey): unknown {
	const at = unwrap(schema);
	if (at instanceof z.ZodObject) return at.shape[String(step)];
	return at instanceof z.ZodArray ? at.element : undefined;
}

function unwrap(schema: unknown): unknown {
	return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}

function remedyFor(schema: z.ZodObject, path: readonly PropertyKey[], missing: boolean): string {
	const field = schema.shape[String(path[0])] as z.ZodType | undefined;
	const sentence = field?.description ?? 'See the README.';
	return missing ? `Add a line \`${String(path.at(-1))}: …\`. ${sentence}` : sentence;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], value);
}
