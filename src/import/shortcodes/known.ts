import { escapeMarkup } from '../../site/markup.ts';
import { languageName } from '../language-name.ts';
import type { Shortcode } from './shortcode.ts';

/**
 * What shortcodes mean that many sites use, as HTML: those of WordPress itself, of Jetpack, and of plugins for notes.
 * `inside` is there if one closes it; `convert` converts the shortcodes inside. Nothing is returned for what is not clear.
 */
export const known: Record<string, Make> = {
	caption,
	wp_caption: caption,
	embed: (_, inside) => (inside?.trim() ? frame(inside.trim()) : undefined),
	youtube: (one, inside) => frame(video('https://www.youtube.com/watch?v=', one, inside)),
	vimeo: (one, inside) => frame(video('https://vimeo.com/', one, inside)),
	audio: ({ attributes: { src, mp3, m4a, ogg, wav } }) => frame(src ?? mp3 ?? m4a ?? ogg ?? wav),
	video: ({ attributes: { src, mp4, webm, ogv, m4v } }) => frame(src ?? mp4 ?? webm ?? ogv ?? m4v),
	soundcloud: ({ attributes: { url } }) => frame(url),
	tweet: ({ rest, attributes: { url } }) => frame(url ?? (/^https?:\S+$/.exec(rest)?.[0])),
	gist: ({ rest, attributes: { id, url } }, inside) => frame(gist(inside?.trim() || url || id || rest)),
	...Object.fromEntries(['code', 'sourcecode', 'highlight', 'source', 'crayon', 'prism'].map((name) => [name, listing])),
	...Object.fromEntries(['footnote', 'efn_note', 'mfn', 'modern_footnote', 'fn', 'ref', 'sidenote', 'simple_tooltip_note'].map((name) => [name, note])),
	...Object.fromEntries(['note', 'notice', 'info', 'tip', 'callout', 'alert', 'infobox'].map((name) => [name, callout('note')])),
	...Object.fromEntries(['warning', 'caution', 'danger'].map((name) => [name, callout('warning')])),
	pullquote: (_, inside, convert) => inside && `<blockquote class="pullquote">${convert(inside)}</blockquote>`,
	dropcap: (_, inside) => inside,
};

function caption({ attributes }: Shortcode, inside: string | undefined, convert: (html: string) => string): string | undefined {
	const [, picture, words = ''] = /^(\s*(?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*<\/a>)?)([^]*)$/i.exec(inside ?? '') ?? [];
	return picture && `<figure>${picture}<figcaption>${convert(words.trim() ? words : escapeMarkup(attributes['caption'] ?? ''))}</figcaption></figure>`;
}

function frame(address: string | undefined): string | undefined {
	return address && !/[\s<>"]/.test(address) ? `<iframe src="${address.replaceAll(/&(?!amp;)/g, '&amp;')}"></iframe>` : undefined;
}

/** `[youtube id="…"]`, `[youtube https://…]`, `[youtube=https://…]`, `[youtube]…[/youtube]`. */
function video(before: string, { rest, attributes }: Shortcode, inside: string | undefined): string | undefined {
	const named = (attributes['id'] ?? attributes['url'] ?? attributes['src'] ?? attributes['v'] ?? inside?.trim()) || rest.replace(/^[=:]/, '').split(/\s/)[0];
	if (!named) return undefined;
	return /^https?:/i.test(named) ? named : /^[\w-]{6,15}$/.test(named) ? before + named : undefined;
}

function gist(named: string): string | undefined {
	if (/^https?:\/\/gist\.github\.com\/\S+$/.test(named)) return named;
	return /^[\w/-]{5,}$/.test(named) ? `https://gist.github.com/${named}` : undefined;
}

function listing({ attributes: { lang, language }, rest }: Shortcode, inside: string | undefined): string | undefined {
	if (inside === undefined) return undefined;
	const name = languageName(lang ?? language ?? (/^\w+$/.test(rest) ? rest : ''));
	const text = inside.replaceAll(/<br\s*\/?>/gi, '').replaceAll(/<\/?p>/gi, '').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	return `<pre><code${name ? ` class="language-${name}"` : ''}>${text}</code></pre>`;
}

function note(_: Shortcode, inside: string | undefined, convert: (html: string) => string): string | undefined {
	return inside?.trim() ? `<octavo-note>${convert(inside)}</octavo-note>` : undefined;
}

function callout(kind: string): Make {
	return (_, inside, convert) => (inside?.trim() ? `<octavo-callout data-kind="${kind}">${convert(inside)}</octavo-callout>` : undefined);
}

type Make = (one: Shortcode, inside: string | undefined, convert: (html: string) => string) => string | undefined;
