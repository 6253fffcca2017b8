import type { EssayCard } from '../essays/essay.ts';
import { absolute } from '../site/address.ts';
import type { Phrases } from '../site/phrases.ts';
import type { Settings } from '../site/settings.ts';

/** Where an essay can be sent by a plain link: by mail (RFC 6068), and to the networks that the writer names. */
export function shareLinks({ permalink, plainTitle }: Pick<EssayCard, 'permalink' | 'plainTitle'>, settings: Settings, phrases: Phrases): ShareLink[] {
	const url = encodeURIComponent(absolute(permalink, settings));
	const title = encodeURIComponent(plainTitle);
	const networks = settings.share.map(({ label, link }) => ({ label, href: link.replaceAll('{url}', url).replaceAll('{title}', title) }));
	return [{ label: phrases.mail, href: `mailto:?subject=${title}&body=${url}` }, ...networks];
}

export interface ShareLink {
	label: string;
	href: string;
}
