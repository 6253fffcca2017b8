import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { authorSchema } from '../src/essays/author.ts';
import { frontMatterSchema } from '../src/essays/front-matter.ts';
import { pageSchema } from '../src/essays/page.ts';
import { siteSchema } from '../src/site/schema.ts';

// Editors read the JSON schemas, writers read the README: both say what the schemas say, word for word.
// `UPDATE=1` rewrites the schema files; the README's tables are edited by hand.
const schemas = {
	'src/essays/essay.schema.json': frontMatterSchema,
	'src/essays/author.schema.json': authorSchema,
	'src/essays/page.schema.json': pageSchema,
	'src/site/site.schema.json': siteSchema,
};

test.each(Object.entries(schemas))('%s offers an editor what the build checks', (path, schema) => {
	const made = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, '\t')}\n`;
	if (process.env['UPDATE']) writeFileSync(path, made);
	expect(readFileSync(path, 'utf8')).toBe(made);
});

test.each([
	['front matter', frontMatterSchema],
	['site.yaml', siteSchema],
])('the README explains every field of %s in the words of the schema', (_, schema) => {
	const readme = readFileSync('README.md', 'utf8');
	for (const [name, field] of Object.entries(schema.shape)) {
		expect((field as z.ZodType).description, `${name} has one sentence`).toMatch(/^[^.]+(?:\.\w[^.]*)*\.$/);
		expect(readme).toContain(`| \`${name}\` | ${(field as z.ZodType).description} |`);
	}
});
