import type { Post } from '../post.ts';

/** What the addresses in a text are relative to: where it stood on the web, and in which file of the export. */
export function baseOf({ body, addresses, source }: Pick<Post, 'body' | 'addresses' | 'source'>): Base {
	const { base } = body;
	const isAddress = base !== undefined && /^(?:https?:\/\/|\/)/i.test(base);
	const address = isAddress ? base : addresses.find((address) => /^(?:https?:\/\/|\/)/i.test(address));
	return { url: URL.parse(address ?? '/', unknownHost)?.href ?? unknownHost, file: isAddress ? undefined : (base ?? source.file) };
}

/** Stands where an export does not say which host it is from. */
export const unknownHost = 'http://unknown-host.invalid/';

export interface Base {
	url: string;
	file: string | undefined;
}
