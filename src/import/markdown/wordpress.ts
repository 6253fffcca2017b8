import { linkTo } from './hugo.ts';
import type { Losses } from '../losses.ts';
import { codeSpan, inProse } from './prose.ts';

/**
 * Shortcodes of WordPress that came into Markdown when a site left it: captions become titles of pictures, embeds links; any
 * other that nobody would type in brackets stays to be seen.
 */
export function wordpress(text: string, losses: Losses): string {
	if (!/\[(?:caption|embed|gallery|playlist|audio|video|youtube|vimeo|contact-form|wp_)/i.test(text)) return text;
	const captioned = inProse(text, /(?<!\[)\[caption\b[^\]\n]*\]([^]{1,4000}?)\[\/caption\]/gi, ([, inside = ''], line) => {
		const made = pictureOf(inside.trim());
		if (made) losses.add(line, { rule: 'shortcode', message: 'The shortcode [caption] was converted', became: 'converted' });
		return made;
	});
	return inProse(captioned, /(?<!\[)\[(?:(embed|youtube|vimeo)\b[^\]\n]*\]\s*https?:[^\s<>[\]]+\s*\[\/\1\]|(gallery|playlist|audio|video|youtube|vimeo|contact-form(?:-7)?|wp_\w+)\s[^\]\n]+\](?:\[\/\2\]|(?![([:])))|^[ \t]*\[(?:gallery|playlist|contact-form)\][ \t]*$/gim, ([source], line) => {
		const address = /https?:[^\s<>[\]"]+/.exec(source)?.[0];
		if (address === undefined) losses.add(line, { rule: 'shortcode', message: `Nothing here knows what ${source.slice(0, 120)} was`, became: 'code', todo: 'Write what it showed, or delete it.' });
		else losses.add(line, { rule: 'embed', message: `What ${source.slice(0, 120)} embedded is a link now`, became: 'link', todo: 'Look whether the link says enough.' });
		return address === undefined ? codeSpan(source) : linkTo(address);
	});
}

/** A picture, in HTML or Markdown, and the words behind it. */
function pictureOf(inside: string): string | undefined {
	const [whole = '', link, tag, typed] = /^(?:<a\s[^>]*?href="([^"]*)"[^>]*>\s*)?(?:(<img\s[^>]*>)|(\[?!\[[^\]]*\]\([^)\s]+\)(?:\]\([^)\s]+\))?))(?:\s*<\/a>)?/i.exec(inside) ?? [];
	const src = attribute(tag, 'src') ?? /\(([^)]*)\)/.exec(typed ?? '')?.[1];
	if (!src) return undefined;
	const words = inside.slice(whole.length).replaceAll(/<[^>]*>|[*_]{1,2}|\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/["\s]+/g, ' ').trim();
	const alt = (attribute(tag, 'alt') ?? /!\[([^\]]*)\]/.exec(typed ?? '')?.[1] ?? '').replaceAll(/[[\]]/g, '');
	const picture = `![${alt}](${src.replaceAll(' ', '%20')}${words ? ` "${words}"` : ''})`;
	const target = link ?? /\]\(([^)]*)\)$/.exec(typed?.startsWith('[') ? typed : '')?.[1];
	return target ? `[${picture}](${target.replaceAll(' ', '%20')})` : picture;
}

function attribute(tag = '', name: string): string | undefined {
	return new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1];
}

