import { setTimeout as wait } from 'node:timers/promises';
import { fetchPicture, type FetchManners } from './fetch.ts';

/**
 * Fetches pictures one after another, each address once, with a pause between two questions to one host; a host that is
 * not there is not asked again.
 */
export function fetcherOf(manners: FetchManners): Fetch {
	const asked = new Map<string, number>();
	const lost = new Map<string, string>();
	const failed = new Map<string, string>();
	return async (address) => {
		const { host } = new URL(address);
		const known = failed.get(address) ?? lost.get(host);
		if (known !== undefined) return known;
		await wait(Math.max(0, (asked.get(host) ?? 0) + manners.pause - performance.now()));
		const answer = await fetchPicture(address, manners);
		asked.set(host, performance.now());
		if (typeof answer === 'string') failed.set(address, answer);
		if (answer === 'there is no such host' || answer === 'its host refuses the connection') lost.set(host, answer);
		return answer;
	};
}

/** The bytes at an address, or why there are none, as a clause. */
export type Fetch = (address: string) => Promise<Uint8Array | string>;
