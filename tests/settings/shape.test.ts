import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { checkShape, suggest } from '../../src/site/shape.ts';
import { readYaml } from '../../src/site/yaml.ts';
import { said } from './said.ts';

const schema = z.strictObject({ name: z.string().describe('A name.'), size: z.int().default(1).describe('A size.'), parts: z.array(z.strictObject({ label: z.string() })).optional(), kind: z.enum(['a', 'b']).optional() });
const check = (yaml: string, instead?: Record<string, unknown>) => checkShape(schema, readYaml(yaml, 'a.yaml'), instead);

test('what is sound comes out as the schema makes it', () => {
	expect(check('name: A\n')).toEqual({ value: { name: 'A', size: 1 }, findings: [] });
});

test('what is faulty is replaced, what is sound is kept', () => {
	expect(check('name: 7\nsize: 3\nparts: [{ lable: x }]\nother: 1\n', { name: 'instead', size: 9 }).value).toEqual({ name: 'instead', size: 3 });
	expect(check('name: A\nother: 1\n').value).toEqual({ name: 'A', size: 1 });
	expect(check('size: 3\n').value).toBeUndefined();
	expect(check('- name\n', { name: 'instead' }).value).toEqual({ name: 'instead', size: 1 });
	expect(check('name: "\n', { name: 'instead' }).value).toEqual({ name: 'instead', size: 1 });
});

test('a warning about the YAML does not make it faulty', () => {
	expect(check('name: "A\\u0000"\n')).toMatchObject({ value: { name: 'A' }, findings: [{ severity: 'warning' }] });
});

test('a field without a sentence of its own is looked up in the README', () => {
	expect(said(check('name: A\nparts:\n  - label: {}\n').findings)).toEqual(['error a.yaml:3 `parts.0.label` has the wrong type: it is a group of keys → See the README.']);
});

describe('A word that is not known', () => {
	test('is refused where only some may stand', () => {
		expect(said(check('name: A\nkind: alpha\n').findings)).toEqual(['error a.yaml:2 `kind` cannot be "alpha" → Use one of: a, b.']);
	});

	test('is met with the one that was probably meant', () => {
		expect(suggest('titel', ['description', 'title', 'tags'])).toBe('Did you mean `title`?');
		expect(suggest('Title', ['title'])).toBe('Did you mean `title`?');
		expect(suggest('publishing-date-of', ['published', 'publishing-dates'])).toBe('Did you mean `publishing-dates`?');
	});

	test('or with those there are, if they are few', () => {
		expect(suggest('colour', ['title', 'tags'])).toBe('Use one of: title, tags.');
		expect(suggest('colour', Array.from({ length: 21 }, (_, index) => `number-${index}`))).toBe('Correct it or remove it: nothing has a name like this.');
		expect(suggest('colour', [])).toBe('Remove it.');
	});
});
