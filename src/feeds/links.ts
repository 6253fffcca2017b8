import { absolute } from '../site/address.ts';
import { feedForms } from '../site/feed-addresses.ts';
import type { Settings } from '../site/settings.ts';
import type { FeedDocument } from './document.ts';

/**
 * What a feed document links to beside its page: itself, the documents before and after it, the terms of use, and the
 * hub that tells subscribers of new essays. RSS takes these links from Atom.
 *
 * @see RFC 5005 (archives), RFC 4946 (license), https://www.w3.org/TR/websub/
 */
export function linksOf({ form, path, current, previous, next }: FeedDocument, settings: Settings): FeedDocumentLink[] {
	const { type } = feedForms.find((one) => one.form === form) ?? feedForms[0];
	const ours = (rel: string, to: string | undefined): FeedDocumentLink[] => (to === undefined ? [] : [{ href: absolute(to, settings), rel, type }]);
	return [
		...ours('self', path),
		...ours('current', current),
		...ours('prev-archive', previous),
		...ours('next-archive', next),
		...(settings.licence ? [{ href: settings.licence.url, rel: 'license' }] : []),
		// An archive has nothing new to tell.
		...(settings.hub !== undefined && current === undefined ? [{ href: settings.hub, rel: 'hub' }] : []),
	];
}

interface FeedDocumentLink {
	href: string;
	rel: string;
	type?: string;
}
