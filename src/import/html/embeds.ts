import type { Element, Root } from 'hast';
import type { Losses } from '../losses.ts';
import { embedAddress } from '../embed-address.ts';
import { attribute, attributesOf, element, hasClass, isElement, outermost, rewrite, text, wordsOf } from './element.ts';

/** Turns what another site would show inside of the page into a link to it: Octavo's pages ask no other server for anything. */
export function embeds(tree: Root, losses: Losses): void {
	rewrite(tree, (node, parent) => {
		if (!isElement(node)) return undefined;
		const address = addressOf(node);
		if (address === undefined) return undefined;
		if (address === '') {
			losses.add(node, { rule: 'embed', message: `Something embedded (<${node.tagName}>) names no address`, became: 'nothing' });
			return [];
		}
		const place = embedAddress(address);
		losses.add(node, { rule: 'embed', message: `What is embedded from ${place.url} is a link now`, became: 'link', todo: 'Look whether the link says enough.' });
		const title = attribute(node, 'title') || captionless(node);
		const link = element('a', { href: place.url }, [text(title || place.name, node)], node);
		const [caption] = outermost(node, (one) => isElement(one, 'figcaption'));
		const below = caption && wordsOf(caption) ? [element('p', {}, caption.children, caption)] : [];
		return [isElement(parent as Element, 'p', 'span', 'a', 'figcaption') ? link : element('p', {}, [link], node), ...below];
	});
}

/** What an embed shows, an empty text if it does not say; nothing for elements that are no embed. */
function addressOf(node: Element): string | undefined {
	if (isElement(node, 'script')) return /^(?:https?:)?\/\/gist\.github\.com\/[^"]+\.js/.test(attribute(node, 'src')) ? attribute(node, 'src') : undefined;
	if (isElement(node, 'iframe', 'embed', 'object', 'frame')) return first(node, 'dataSrc', 'dataLazySrc', 'src', 'data') || sourceIn(node);
	if (isElement(node, 'audio', 'video')) return first(node, 'src', 'dataSrc') || sourceIn(node);
	if (isElement(node, 'blockquote') && hasClass(node, /^(?:instagram-media|tiktok-embed)$/)) return first(node, 'dataInstgrmPermalink', 'cite');
	if (isElement(node, 'div', 'figure', 'a') && hasClass(node, /^(?:wp-block-embed|kg-embed-card|kg-bookmark-card|kg-video-card|kg-audio-card|kg-file-card|youtube-wrap|vimeo-wrap|spotify-wrap|tweet|embedded-(?:post|publication)-wrap|file-embed-wrapper|native-(?:video|audio)-embed|digest-post-embed|soundcloud-wrap|bandcamp-wrap|apple-podcast-container|github-gist|instagram|tiktok-wrap|poll-embed|datawrapper-wrap)$/)) {
		if (outermost(node, (one) => isElement(one, 'blockquote')).length > 0 && hasClass(node, /^wp-block-embed$/)) return undefined;
		return dataAddress(node) || (/https?:\/\/\S+/.exec(wordsOf(node))?.[0] ?? '') || sourceIn(node);
	}
	return undefined;
}

/** Substack keeps what an embed is in JSON. */
function dataAddress(node: Element): string {
	const { url, canonical_url: canonical, videoId, src } = attributesOf(node) as Record<string, string | undefined>;
	if (videoId) return hasClass(node, /vimeo/) ? `https://vimeo.com/${videoId}` : `https://www.youtube.com/watch?v=${videoId}`;
	return [canonical, url, src].find((value) => typeof value === 'string' && /^https?:/.test(value)) ?? '';
}

function sourceIn(node: Element): string {
	const [found] = outermost(node, (one) => Boolean(first(one, 'src', 'href', 'value')) && isElement(one, 'iframe', 'embed', 'source', 'audio', 'video', 'a'));
	return found ? first(found, 'src', 'href') : '';
}

function first(node: Element, ...names: string[]): string {
	return names.map((name) => attribute(node, name).trim()).find((value) => value && !value.startsWith('about:') && !/^\s*(?:javascript|data):/i.test(value)) ?? '';
}

/** The title that a bookmark or a file shows. */
function captionless(node: Element): string {
	const [title] = outermost(node, (one) => hasClass(one, /^(?:kg-bookmark-title|kg-file-card-title|kg-audio-title|embedded-post-title|file-embed-details-h1)$/));
	return title ? wordsOf(title) : '';
}
