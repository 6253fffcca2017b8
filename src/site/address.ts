import type { Settings } from './settings.ts';

/** The path of a page of ours as a browser must ask for it: `/about/` under the base `/essays/` is `/essays/about/`. */
export function href(path: string, { base }: Pick<Settings, 'base'>): string {
	return path.startsWith('/') ? base + path.slice(1) : path;
}

/** The full public address of a page of ours. */
export function absolute(path: string, settings: Pick<Settings, 'base' | 'origin'>): string {
	return path.startsWith('/') ? settings.origin + href(path, settings) : path;
}

/** Whether an address is that of a file that is no page, such as a feed. */
export function isFile(address: string): boolean {
	return /\.[a-z]+$/.test(address) && !address.endsWith('.html');
}

/** An address without the place on the page that it names. */
export function withoutHash(address: string): string {
	return address.replace(/#.*/s, '');
}

/** An address as it is meant, its percent signs resolved; as it stands where they stand for nothing. */
export function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
