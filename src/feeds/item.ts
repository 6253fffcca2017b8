import type { Essay } from '../essays/essay.ts';
import { absolute } from '../site/address.ts';
import { allowed } from '../site/characters.ts';
import { escapeMarkup } from '../site/markup.ts';
import type { FeedSource } from './document.ts';
import { changesHtml } from './changes-html.ts';

/** What every form of feed says of an essay: full addresses, the whole text, the cover above it, what was changed in it below, recordings beside it. */
export async function itemOf(essay: Essay, source: FeedSource): Promise<Item> {
	const { settings } = source;
	const { cover, lang, dir } = essay;
	const { html, recordings } = source.textOf(essay);
	const image = cover && { ...cover, src: absolute(cover.src, settings) };
	const picture = image ? `<p><img src="${escapeMarkup(image.src)}" width="${image.width}" height="${image.height}" alt="${escapeMarkup(image.alt)}"></p>` : '';
	const isOther = lang !== settings.language;
	const text = isOther || dir === 'rtl' ? `<div lang="${lang}" dir="${dir}">${html}</div>` : html;
	const attached = [...recordings, ...(image ? [{ url: image.src, title: image.alt }] : [])];
	const attachments = await Promise.all(attached.map(async ({ url, title }) => ({ url, title, ...(await source.fileOf(pathOf(url, source))) })));
	return {
		id: essay.feedIdentity,
		url: absolute(essay.permalink, settings),
		authors: essay.authors.map(({ name, permalink }) => ({ name, url: absolute(permalink, settings) })),
		html: allowed(picture) + text + allowed(changesHtml(essay, settings)),
		image: image?.src,
		lang: isOther ? lang : undefined,
		attachments: attachments.filter((one): one is Attachment => 'size' in one),
	};
}

/** The path of a file of ours, from the site's base; `#t=10` is for the player. */
function pathOf(url: string, { settings }: FeedSource): string {
	return url.replace(absolute('/', settings), '/').replace(/[?#].*/s, '');
}

export interface Item {
	id: string;
	url: string;
	authors: { name: string; url: string }[];
	html: string;
	/** The cover. */
	image: string | undefined;
	/** Its language, if it is not that of the publication. */
	lang: string | undefined;
	/** Recordings, then the cover. */
	attachments: Attachment[];
}

export interface Attachment {
	url: string;
	title: string;
	type: string;
	/** Bytes. */
	size: number;
}
