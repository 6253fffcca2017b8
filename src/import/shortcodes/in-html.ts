import { escapeMarkup } from '../../site/markup.ts';
import type { Losses } from '../losses.ts';
import { known } from './known.ts';
import { shortcodesIn, type Shortcode } from './shortcode.ts';
import { textRanges } from './text-ranges.ts';

/**
 * Shortcodes and marks of templates that were left in a page: what is known becomes HTML, the rest stays to be seen, as
 * code, and is told of. Nothing is run, and every line stays on its line.
 */
export function shortcodes(html: string, losses: Losses): string {
	if (!/\[|\{\{|\{%|\(\(/.test(html)) return html;
	return replaced(html, 1, losses);
}

function replaced(html: string, line: number, losses: Losses): string {
	const ranges = textRanges(html);
	const inText = ranges.flatMap(([start, end]) => [...shortcodesIn(html.slice(start, end)).map((one) => ({ ...one, start: one.start + start, end: one.end + start })), ...templatesIn(html.slice(start, end)).map((one) => ({ ...one, start: one.start + start, end: one.end + start }))]).sort((a, b) => a.start - b.start);
	const closing = new Map<string, Shortcode[]>();
	for (const one of inText) if ('name' in one && one.closing) closing.set(one.name, [...(closing.get(one.name) ?? []), one]);
	const parts: string[] = [];
	let at = 0;
	let number = line;
	const opened = new Set<string>();
	for (const one of inText) {
		if (one.start < at) continue;
		number += lines(html.slice(at, one.start));
		parts.push(html.slice(at, one.start));
		const ends = 'name' in one && !one.closing ? (closing.get(one.name) ?? []) : [];
		while (ends[0] && ends[0].start < one.end) ends.shift();
		const made = madeOf(one, ends[0], html, number, opened, losses);
		parts.push(made.html + '\n'.repeat(Math.max(0, lines(html.slice(one.start, made.end)) - lines(made.html))));
		number += lines(html.slice(one.start, made.end));
		at = made.end;
	}
	parts.push(html.slice(at));
	return parts.join('');
}

function madeOf(one: Shortcode | Template, end: Shortcode | undefined, html: string, line: number, opened: Set<string>, losses: Losses): { html: string; end: number } {
	if (!('name' in one)) {
		if (one.note !== undefined) {
			losses.add(line, { rule: 'shortcode', message: 'A note between double parentheses is a note of Octavo now', became: 'converted' });
			return { html: `<octavo-note>${one.note}</octavo-note>`, end: one.end };
		}
		return seen(one.source, 'template', line, one.end, losses);
	}
	if (one.escaped) return { html: one.source.slice(1, -1), end: one.end };
	if (one.closing) return opened.has(one.name) ? { html: `<code>${escapeMarkup(one.source)}</code>`, end: one.end } : { html: one.source, end: one.end };
	const make = known[one.name];
	const inside = end && html.slice(one.end, end.start);
	const made = make?.(one, inside, (text) => replaced(text, line, losses));
	if (made !== undefined) {
		losses.add(line, { rule: 'shortcode', message: `The shortcode [${one.name}] was converted`, became: 'converted' });
		return { html: made, end: end?.end ?? one.end };
	}
	if (!end && Object.keys(one.attributes).length === 0 && !/\/\]$/.test(one.source) && !bare.test(one.name)) return { html: one.source, end: one.end };
	if (end) opened.add(one.name);
	return seen(one.source, 'shortcode', line, one.end, losses);
}

function seen(source: string, rule: string, line: number, end: number, losses: Losses): { html: string; end: number } {
	losses.add(line, { rule, message: `Nothing here knows what ${source.replaceAll(/\s+/g, ' ').slice(0, 120)} was`, became: 'code', todo: 'Write what it showed, or delete it.' });
	return { html: `<code>${escapeMarkup(source)}</code>`, end };
}

/** `{{ … }}` and `{% … %}`, and notes that some plugins take from `((…))`. */
function templatesIn(text: string): Template[] {
	return [...text.matchAll(/\{\{[^{}]{1,500}\}\}|\{%[^{}]{1,500}%\}|(?<=\S)\s?\(\(([^()\s][^()]{10,2000} [^()]{0,2000})\)\)/g)].map(({ 0: source, 1: note, index }) => ({ start: index, end: index + source.length, source, ...(note !== undefined && { note }) }));
}

function lines(text: string): number {
	return text.split('\n').length - 1;
}

/** Shortcodes that need no attribute to be known for one. */
const bare = /^(?:gallery|contact-form(?:-7)?|toc|playlist|subscribe\w*|footnotes|latest-posts|archives|login|sitemap|products?|jetpack\w*|mc4wp_form|gravityform|wpforms|ninja_form|adsense|ads?|polldaddy|poll|slideshow|slideshare|sharethis|donate)$|_/;

interface Template {
	start: number;
	end: number;
	source: string;
	note?: string;
}
