import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { linkPlaces } from '../markdown/link-places.ts';
import { escapeDestination } from '../site/markup.ts';
import type { Converted } from './converted.ts';
import type { Post } from './post.ts';

/** Turns the text of a post into Markdown. */
export async function convert({ body }: Post): Promise<Converted> {
	const markdown = 'markdown' in body ? body.markdown : String(await fromHtml.process(body.html));
	const places = linkPlaces(markdown);
	const alts = new Map([...markdown.matchAll(/!\[([^\]]*)\]\(<?([^\s)>]+)/g)].map(([, alt = '', address = '']) => [address, alt]));
	const once = (picture: boolean) => [...new Set(places.filter((place) => place.picture === picture).map(({ address }) => address))];
	return {
		pictures: once(true).map((address) => ({ address, alt: alts.get(address) ?? '' })),
		links: once(false),
		losses: [],
		markdown: (addresses) => places.reduceRight((text, { start, end, address, quoted }) => {
			const put = addresses.get(address);
			return put === undefined ? text : text.slice(0, start) + (quoted ? `"${put}"` : escapeDestination(put)) + text.slice(end);
		}, markdown),
	};
}

const fromHtml = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkGfm).use(remarkStringify);
