import type { Element, ElementContent, Parents } from 'hast';
import { toString } from 'hast-util-to-string';
import { decoded } from '../../site/address.ts';
import { element } from './element.ts';

/** A link for a player, which many readers take away; what it plays is noted, for it goes along with the feed as well. */
export function linkTo(player: Element, { parent, absolute, recordings }: Place): ElementContent[] {
	const { src = firstSource(player), poster, ariaLabel, title } = player.properties;
	const url = absolute(String(src));
	const name = String(ariaLabel || title || toString(player).trim() || fileName(url));
	recordings.push({ url, title: name });
	const picture = poster ? [element('img', { src: poster, alt: '' }), element('br', {})] : [];
	const link = element('a', { href: url }, ...picture, { type: 'text', value: `▶ ${name}` });
	return [parent.type === 'element' && parent.tagName === 'p' ? link : element('p', {}, link)];
}

function firstSource({ children }: Element): string {
	const source = children.find((child): child is Element => child.type === 'element' && child.tagName === 'source');
	return String(source?.properties['src'] ?? '');
}

/** `harbour.1f2e3d4c.mp3` is served, `harbour.mp3` was the writer's name. */
function fileName(url: string): string {
	return decoded(url.replace(/[?#].*/s, '').split('/').at(-1) ?? '').replace(/\.[0-9a-f]{8}(?=\.\w+$)/, '');
}

/** Audio or video in an essay. */
export interface Recording {
	/** Full address. */
	url: string;
	title: string;
}

/** Where an element stands, and where recordings are noted. */
export interface Place {
	parent: Parents;
	/** Makes an address a full one. */
	absolute(target: string): string;
	recordings: Recording[];
}
