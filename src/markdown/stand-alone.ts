import { dirname, join, relative } from 'node:path';
import { decoded } from '../site/address.ts';
import { escapeDestination, escapeMarkup } from '../site/markup.ts';
import type { Context, Destination } from './context.ts';
import { mediaFolder, sourceOf } from './media.ts';

/**
 * The Markdown of a text as it can be handed on by itself: pictures, files and pages of this site by their full
 * addresses, and without comments. Not a character else is changed, and places in the text itself stay `#…`.
 *
 * @param context what the pipeline has found in the text
 * @returns where another text's file was named, its path from the content folder between two characters that no text
 *   can hold, for `resolveMarkdown` (library) to replace
 */
export function standAlone(source: string, context: Context): string {
	let at = 0;
	let text = '';
	for (const destination of context.destinations.toSorted((a, b) => a.start - b.start)) {
		// A comment may reach over what looked like an address.
		if (destination.start < at) continue;
		const instead = insteadOf(destination, context);
		if (instead === undefined) continue;
		text += source.slice(at, destination.start) + instead;
		at = destination.end;
	}
	return (text + source.slice(at)).replace(/^\n+/, '');
}

/** Before and after the path of another text's file. */
export const fileMarks = ['\u0002', '\u0003'] as const;

function insteadOf({ instead, address = '', picture, quoted }: Destination, context: Context): string | undefined {
	if (instead !== undefined) return instead;
	const full = fullAddress(address, picture === true, context);
	if (full === undefined) return undefined;
	return quoted ? `"${escapeMarkup(full)}"` : escapeDestination(full);
}

/** `undefined` for what is full already, or a place in this text. */
function fullAddress(address: string, picture: boolean, context: Context): string | undefined {
	const { origin, base, path, contentFolder } = context;
	if (/^(?:#|\/\/|[a-z][a-z0-9+.-]*:)/i.test(address) || address === '') return undefined;
	if (address.startsWith('/')) return origin + base + address.slice(1);
	const [, named = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
	if (/\.md$/i.test(named) && !picture) return fileMarks.join(relative(contentFolder, join(dirname(path), decoded(named))).replaceAll('\\', '/')) + rest;
	const media = mediaFor(sourceOf(context, named), picture, context);
	return media && `${origin}${base}${mediaFolder}${media}${rest}`;
}

/** The name under which a file beside the text is served; of a picture, that of its main size. */
function mediaFor(source: string, picture: boolean, { media }: Context): string | undefined {
	const files = media.filter((file) => file.source === source);
	const sizes = files.filter(({ width }) => width !== undefined);
	const copy = files.find(({ width }) => width === undefined);
	return ((picture ? (sizes.findLast(({ width = 0 }) => width <= 1200) ?? sizes[0]) : undefined) ?? copy)?.name;
}
