import type { Element, Parents } from 'hast';
import { toString } from 'hast-util-to-string';
import { decoded } from '../../site/address.ts';

/**
 * A link for a player, which many readers take away: what is heard or seen in it goes along with the feed as well.
 *
 * @param found where the recording is noted
 */
export function linkTo(player: Element, parent: Parents, absolute: (target: string) => string, found: Recording[]): Element {
	const { src = firstSource(player), poster, ariaLabel, title } = player.properties;
	const url = absolute(String(src));
	const name = String(ariaLabel || title || toString(player).trim() || fileName(url));
	found.push({ url, title: name });
	const picture: Element[] = poster ? [element('img', { src: String(poster), alt: '' }), element('br')] : [];
	const link = element('a', { href: url }, ...picture, { type: 'text', value: `▶ ${name}` });
	return parent.type === 'element' && parent.tagName === 'p' ? link : element('p', {}, link);
}

function firstSource({ children }: Element): string {
	const source = children.find((child): child is Element => child.type === 'element' && child.tagName === 'source');
	return String(source?.properties['src'] ?? '');
}

/** `harbour.1f2e3d4c.mp3` is served, `harbour.mp3` was the writer's name. */
function fileName(url: string): string {
	return decoded(url.replace(/[?#].*/s, '').split('/').at(-1) ?? '').replace(/\.[0-9a-f]{8}(?=\.\w+$)/, '');
}

function element(tagName: string, properties: Element['properties'] = {}, ...children: Element['children']): Element {
	return { type: 'element', tagName, properties, children };
}

/** Audio or video in an essay. */
export interface Recording {
	/** Full address. */
	url: string;
	title: string;
}
