import { join } from 'node:path';
import type { TextFile } from '../../library/files.ts';
import { readEssay, readPage } from '../../library/text.ts';
import { render, type Rendered } from '../../markdown/render.ts';
import type { Publication } from '../place/publication.ts';

/**
 * Looks at a text as a build would.
 *
 * @param text its file, where it lies for now
 * @param stage the folder that stands for the content folder
 * @param ready makes of the body what will be rendered in the end
 */
export async function checkText(text: TextFile, kind: 'essay' | 'page', stage: string, { site: { settings }, paths, day }: Publication, ready: (body: string) => string): Promise<Checked> {
	const read = kind === 'page' ? readPage(text, settings) : readEssay(text, settings, day);
	const file = 'page' in read ? read.page : read.essay;
	const { origin, base } = settings;
	const rendered = await render(ready(file.body), { path: text.path, contentFolder: stage, publicFolder: join(paths.root, 'public'), lang: file.lang, origin, base }, text.name);
	const isEmpty = rendered.text.trim() === '' && rendered.counts.code + rendered.counts.tables === 0 && Object.keys(rendered.sources).length === 0;
	const errors = [...read.findings, ...rendered.findings].filter(({ severity }) => severity === 'error').map(({ line, message, remedy }) => ({ line, message, remedy }));
	return { rendered, errors: isEmpty && errors.length === 0 ? [{ line: undefined, message: `The ${kind} has no text`, remedy: 'Write it, and take out the line `draft: true`.' }] : errors };
}

export interface Checked {
	rendered: Rendered;
	errors: { line: number | undefined; message: string; remedy: string }[];
}
