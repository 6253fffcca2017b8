import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

/** A piece of HTML as it is read aloud: entities resolved, marks taken out, white space made one. Empty text is none. */
export function plain(html: string | undefined | null): string | undefined {
	const text = /[<&]/.test(html ?? '') ? toString(fromHtml((html ?? '').replace(/(?=<br\b[^>]*>|<\/(?:p|h\d|li|div|pre|blockquote|figcaption)>)/gi, ' '), { fragment: true })) : (html ?? '');
	return oneLine(text);
}

/** A text that is no HTML on one line; empty text is none. */
export function oneLine(text: string | undefined | null): string | undefined {
	return (text ?? '').replace(/\s+/g, ' ').trim() || undefined;
}
