import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { plain } from '../exports/plain.ts';
import { first, hasClass } from './part.ts';

/**
 * A story's own HTML, cut out of its page as it stands, without what is said elsewhere: its title and subtitle, which
 * Medium repeats in it, and the rule above its first section. Line ends stay, so that lines keep their numbers.
 *
 * @param field the element with the story in it
 * @param name the story's title
 * @returns nothing if it has neither words nor pictures
 */
export function bodyOf(page: string, field: Element | undefined, name: string | undefined): StoryBody | undefined {
	const begin = field?.children[0]?.position?.start;
	const end = field?.children.at(-1)?.position?.end.offset;
	if (!field || begin?.offset === undefined || end === undefined) return undefined;
	const heading = first(field, ({ tagName }) => /^h[1-6]$/.test(tagName));
	const title = first(field, (element) => hasClass(element, 'graf--title')) ?? (heading && said(heading) === name ? heading : undefined);
	const subtitle = first(field, (element) => hasClass(element, 'graf--subtitle'));
	const divider = first(field, (element) => hasClass(element, 'section-divider'));
	const isAbove = divider && (divider.position?.start.offset ?? 0) - begin.offset < 300 && !/<(?:p|h\d|figure)\b/.test(page.slice(begin.offset, divider.position?.start.offset));
	const dropped = [isAbove ? divider : undefined, title, subtitle].filter((element) => element !== undefined);
	let html = page.slice(begin.offset, end);
	for (const { position } of dropped.toReversed()) {
		const from = (position?.start.offset ?? 0) - begin.offset;
		const to = (position?.end.offset ?? 0) - begin.offset;
		html = html.slice(0, from) + html.slice(from, to).replace(/[^\n]+/g, '') + html.slice(to);
	}
	const words = plain(html) ?? '';
	if (!words && !/<(?:img|iframe|figure)\b/.test(html)) return undefined;
	return { html, line: begin.line - 1, words, hasTitle: title !== undefined, hasHeading: heading !== undefined, subtitle: subtitle && said(subtitle) };
}

function said(element: Element): string {
	return toString(element).replace(/\s+/g, ' ').trim();
}

interface StoryBody {
	html: string;
	/** The line of the file on which it begins, less one. */
	line: number;
	/** All it says. */
	words: string;
	hasTitle: boolean;
	hasHeading: boolean;
	subtitle: string | undefined;
}
