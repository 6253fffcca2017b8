import type { EssayFile, PageFile } from '../../library/text.ts';
import { linkPlaces } from '../../markdown/link-places.ts';
import { withoutHash } from '../../site/address.ts';
import type { Content } from '../content.ts';

/** Every address of other sites that texts link to, with the places where they do. */
export function outboundLinks({ site, essays, pages }: Content): Map<string, Place[]> {
	const { origin, base } = site.settings;
	const found = new Map<string, Place[]>();
	for (const text of [...essays, ...pages])
		for (const { address, line, picture } of [...linkPlaces(text.body), ...inFrontMatter(text)]) {
			const url = URL.parse(address, 'https://inside.invalid/');
			// Pictures of other sites are refused by the build.
			if (!url || picture || !/^https?:$/.test(url.protocol) || url.hostname === 'inside.invalid' || url.href.startsWith(origin + base)) continue;
			const places = found.get(withoutHash(url.href)) ?? [];
			places.push({ text, line });
			found.set(withoutHash(url.href), places);
		}
	return found;
}

function inFrontMatter(text: EssayFile | PageFile): { address: string; line: number; picture?: boolean }[] {
	if (text.kind === 'page') return [];
	const { basedOn, canonical, archived } = text.matter;
	return [
		...(basedOn?.url === undefined ? [] : [{ address: basedOn.url, line: text.lineOf('basedOn', 'url') }]),
		...(canonical === undefined ? [] : [{ address: canonical, line: text.lineOf('canonical') }]),
		...Object.entries(archived).map(([gone, copy]) => ({ address: copy, line: text.lineOf('archived', gone) })),
	];
}

export interface Place {
	text: EssayFile | PageFile;
	/** 1-based. */
	line: number;
}
