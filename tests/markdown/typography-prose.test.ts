import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { typography } from '../../src/markdown/typography.ts';

const folder = new URL('typography-prose/', import.meta.url);
const languages = readdirSync(folder).flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -'.md'.length)] : []));

// Hard prose, read by eye before its setting was accepted. UPDATE=1 rewrites; `~` is U+00A0 and `_` is U+202F.
test.each(languages)('prose in %s is set as it was approved', (lang) => {
	const source = readFileSync(new URL(`${lang}.md`, folder), 'utf8');
	const html = unified()
		.use(remarkParse)
		.use(remarkGfm)
		.use(remarkRehype)
		.use(typography, { lang })
		.use(rehypeStringify)
		.processSync(source)
		.toString();
	const shown = html.replaceAll('\u00A0', '~').replaceAll('\u202F', '_').replaceAll('&#x26;', '&');
	const golden = new URL(`${lang}.html`, folder);
	if (process.env.UPDATE) writeFileSync(golden, `${shown}\n`);
	expect(`${shown}\n`).toBe(readFileSync(golden, 'utf8'));
});
