import { record } from './front-matter.ts';

/** A value as text, if it is one or a number. */
export function asText(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A value as a list of texts: one text is a list of one, anything else is left out. */
export function asList(value: unknown): string[] {
	return (Array.isArray(value) ? value : [value]).map(asText).filter((text) => text !== undefined);
}

/** The first of several keys that holds a text; `cover.image` looks into a record. */
export function firstText(data: Record<string, unknown>, keys: readonly string[]): string | undefined {
	return keys.map((key) => asText(valueAt(data, key))).find((text) => text !== undefined);
}

/** What a key holds, with dots between keys of records. */
export function valueAt(data: Record<string, unknown>, key: string): unknown {
	return key.split('.').reduce<unknown>((value, step) => record(value)[step], data);
}

/** Whether a value says yes, as YAML 1.1 and people spell it. */
export function isYes(value: unknown): boolean {
	return value === true || (typeof value === 'string' && /^(?:true|yes|on)$/i.test(value.trim()));
}

/** Whether a value says no. */
export function isNo(value: unknown): boolean {
	return value === false || (typeof value === 'string' && /^(?:false|no|off)$/i.test(value.trim()));
}
