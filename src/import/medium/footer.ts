import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { decoded } from '../../site/address.ts';
import type { PostAuthor } from '../post.ts';
import { attribute, first, hasClass } from './part.ts';

/**
 * What stands below a story: who wrote it, when, where. An address that ends in the story's number is one of Medium's, of
 * a publication with a domain of its own too; any other canonical address is where the story was first.
 *
 * @param hash the story's number, from the name of its file
 */
export function footerOf(footer: Element | undefined, hash: string | undefined): Footer {
	const by = first(footer, (element) => hasClass(element, 'p-author'));
	const name = by && toString(by).trim();
	const url = attribute(by, 'href');
	const link = attribute(first(footer, (element) => hasClass(element, 'p-canonical')), 'href');
	const short = hash === undefined ? undefined : `https://medium.com/p/${hash}`;
	const isMediums = link && (hash ? link.split(/[?#]/)[0]?.endsWith(hash) : /^https?:\/\/(?:[\w-]+\.)?medium\.com\//.test(link));
	const path = isMediums ? link.split(/[?#]/)[0]?.split('/').at(-1) : undefined;
	const slug = path && decoded(path).replace(new RegExp(`-?${hash ?? '[\\da-f]{8,12}'}$`), '');
	return {
		...(name && { author: { name, ...(url && { url }) } }),
		time: attribute(first(footer, (element) => hasClass(element, 'dt-published')), 'dateTime'),
		addresses: [isMediums ? link : undefined, short].filter((address) => address !== undefined),
		slug,
		canonical: link && !isMediums ? link : undefined,
	};
}

interface Footer {
	author?: PostAuthor;
	/** ISO 8601. */
	time: string | undefined;
	addresses: string[];
	slug: string | undefined;
	canonical: string | undefined;
}
