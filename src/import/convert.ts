import { addressed } from './addressed.ts';
import { addressedTree } from './addressed-tree.ts';
import type { Converted } from './converted.ts';
import { fromHtml } from './html/html.ts';
import { Losses } from './losses.ts';
import { fromMarkdown } from './markdown/markdown.ts';
import type { Post } from './post.ts';

/** The text of a post as Markdown that builds, with everything that did not come over as it was. */
export async function convert(post: Post): Promise<Converted> {
	const { body, title, source } = post;
	const losses = new Losses(source, body.line ?? 0);
	const made = 'html' in body ? fromHtml(unix(body.html), title, losses) : fromMarkdown(unix(body.markdown), body.flavour, title, losses);
	const list = losses.list.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
	return typeof made === 'string' ? addressed(made, list) : addressedTree(made, list);
}

function unix(text: string): string {
	return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}
