import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { convert } from '../../src/import/convert.ts';
import type { Body } from '../../src/import/post.ts';
import { render } from '../../src/markdown/render.ts';

/** A text as an importer hands it over, converted. */
export function converted(body: Body, file = 'in.html', title = 'The Title') {
	return convert({ source: { file }, kind: 'essay', status: 'published', title, addresses: [], authors: [], tags: [], body, losses: [] });
}

/** A converted text as the build sees it once every picture is in `public/` and every relative link has a host. */
export async function built(body: Body) {
	const text = await converted(body);
	const markdown = text.markdown(new Map([
		...text.pictures.map(({ address }) => [address, '/typed-and-set.png'] as const),
		...text.links.filter((link) => !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(link)).map((link) => [link, 'https://old.example/a'] as const),
	]));
	const folder = join(import.meta.dirname, '../../content/essays/manual');
	const { html, findings } = await render(markdown, { path: join(folder, 'in.md'), contentFolder: folder, publicFolder: folder, lang: 'en', origin: 'https://example.org', base: '/' }, 'in.md');
	return { ...text, markdown, html, errors: findings.filter(({ severity }) => severity === 'error') };
}

/** The words of a page, without what typography does to the signs between them. */
export function wordsOf(html: string): string[] {
	return toString(fromHtml(html, { fragment: true })).match(/[\p{L}\p{N}]+/gu) ?? [];
}
