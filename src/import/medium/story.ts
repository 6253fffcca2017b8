import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Skipped } from '../importer.ts';
import type { Loss } from '../loss.ts';
import type { Post } from '../post.ts';
import { dayIn } from '../exports/day.ts';
import { bodyOf } from './body.ts';
import { footerOf } from './footer.ts';
import { first, hasClass } from './part.ts';

/**
 * A page of `posts/` as a text. The day is that of UTC, in which Medium writes; tags, the publication and whether it was
 * unlisted are not in the export.
 */
export function postOf(html: string, file: string): Post | Skipped {
	const page = fromHtml(html);
	const name = words(first(page, (element) => hasClass(element, 'p-name'))) ?? words(first(page, ({ tagName }) => tagName === 'title'));
	const body = bodyOf(html, first(page, ({ properties }) => properties['dataField'] === 'body'), name);
	const hash = /_?-*([\da-f]{8,12})\.html$/.exec(file)?.[1];
	const { author, time, addresses, slug, canonical } = footerOf(first(page, ({ tagName }) => tagName === 'footer'), hash);
	const called = name ? `“${name.slice(0, 80)}”` : file;
	if (!body) return { source: { file }, skipped: called, reason: 'It has no text' };
	// Of a response Medium takes the beginning for its title; so it does of a story without one.
	const isUntitled = !body.hasTitle && !body.hasHeading && name !== undefined && body.words.startsWith(name.replace(/…$/, ''));
	const count = body.words.split(' ').length;
	if (isUntitled && !isDraft(file) && count < longestResponse) return { source: { file }, skipped: called, reason: `It has no title and ${count} words, most likely a response to another’s story` };

	const losses: Loss[] = [];
	if (isUntitled) losses.push({ rule: 'title', file, message: 'It has no title; its first words are taken for one', became: 'text', todo: 'Give it a title.' });
	const summary = words(first(page, (element) => hasClass(element, 'p-summary')));
	const published = dayIn(time) ?? (isDraft(file) ? undefined : dayIn(/(?:^|\/)(\d{4}-\d\d-\d\d)_[^/]*$/.exec(file)?.[1]));
	return {
		source: { file },
		kind: 'essay',
		status: isDraft(file) ? 'draft' : 'published',
		...(name && { title: name }),
		...(body.subtitle && { subtitle: body.subtitle }),
		...(slug && { slug }),
		addresses,
		...(published && { published }),
		authors: author ? [author] : [],
		tags: [],
		// Where the writer gave none, the summary is the beginning of the text.
		...(summary && summary !== body.subtitle && !body.words.startsWith(summary.replace(/…$/, '')) && { excerpt: summary }),
		...(canonical && { canonical }),
		body: { html: body.html, line: body.line, ...(addresses[0] && { base: addresses[0] }) },
		losses,
	};
}

/** Responses are remarks, and stories without a title are rare; what is longer is taken for one. */
const longestResponse = 200;

function isDraft(file: string): boolean {
	return /(?:^|\/)draft_[^/]*$/.test(file);
}

function words(element: Element | undefined): string | undefined {
	return (element && toString(element).replace(/\s+/g, ' ').trim()) || undefined;
}
