import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { isPassing, retryAfter } from '../../site/retry.ts';
import { isPublic, publicLookup } from './public-address.ts';

/**
 * Fetches one picture: over HTTP only, from public hosts only, through at most five redirects, each checked like the first.
 *
 * @returns its bytes, or why there are none, as a clause
 */
export async function fetchPicture(address: string, manners: FetchManners): Promise<Uint8Array | string> {
	for (let attempt = 1; ; attempt++) {
		const answer = await follow(address, manners).catch((error: unknown): Answer => ({ why: reasonOf(error), isPassing: !isFinal(error) }));
		if ('bytes' in answer) return answer.bytes;
		const pause = answer.after ?? manners.pause * 2 ** attempt;
		if (!answer.isPassing || attempt >= manners.attempts || pause > manners.patience) return answer.why;
		await wait(pause);
	}
}

async function follow(address: string, manners: FetchManners): Promise<Answer> {
	let url = new URL(address);
	for (let hops = 0; hops <= 5; hops++) {
		const signal = AbortSignal.timeout(manners.timeout);
		const reply = await ask(url, manners, signal);
		const { statusCode = 0, headers } = reply;
		if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
			reply.destroy();
			const next = URL.parse(headers.location, url);
			if (!next) return { why: 'it leads to what is no address', isPassing: false };
			url = next;
		} else if (statusCode !== 200) {
			reply.destroy();
			return { why: `its host answers ${statusCode}`, isPassing: isPassing(statusCode), after: retryAfter(headers['retry-after']) };
		} else return { bytes: await bytesOf(reply, manners, signal) };
	}
	return { why: 'it leads on more than five times', isPassing: false };
}

/** Asks once. An address written in numbers is looked up by nobody, so it is checked here. */
function ask(url: URL, { agent, lookup = publicLookup, isAllowed = isPublic }: FetchManners, signal: AbortSignal): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		const host = url.hostname.replaceAll(/^\[|\]$/g, '');
		if (!/^https?:$/.test(url.protocol)) return reject(refusal('it leads to something other than a web address'));
		if (url.username !== '' || url.password !== '') return reject(refusal('it holds a password'));
		if (isIP(host) && !isAllowed(host)) return reject(refusal(privately));
		const request = (url.protocol === 'https:' ? getSecure : getPlain)(url, { lookup, agent: false, signal, headers: { 'User-Agent': agent, Accept: 'image/*', 'Accept-Encoding': 'identity' } }, resolve);
		request.on('error', reject);
	});
}

async function bytesOf(reply: IncomingMessage, { largest = 50 * 1024 ** 2 }: FetchManners, signal: AbortSignal): Promise<Uint8Array> {
	const tooLarge = () => refusal(`it is larger than ${Math.floor(largest / 1024 ** 2)} MB`);
	if (Number(reply.headers['content-length']) > largest) {
		reply.destroy();
		throw tooLarge();
	}
	const parts: Buffer[] = [];
	let length = 0;
	try {
		for await (const part of reply as AsyncIterable<Buffer>) {
			length += part.length;
			// Leaving the loop ends the connection.
			if (length > largest) throw tooLarge();
			parts.push(part);
		}
	} catch (error) {
		// What our own patience ended looks as if the host had.
		throw signal.aborted ? signal.reason : error;
	}
	return Buffer.concat(parts);
}

function refusal(message: string): Error {
	return Object.assign(new Error(message), { code: 'REFUSED' });
}

/** Asking again would change nothing. */
function isFinal(error: unknown): boolean {
	return ['REFUSED', 'EPRIVATE', 'ENOTFOUND', 'ERR_INVALID_URL'].includes((error as { code?: string }).code ?? '');
}

function reasonOf(error: unknown): string {
	const { code = '', name = '', message = String(error) } = error as { code?: string; name?: string; message?: string };
	if (name === 'TimeoutError' || name === 'AbortError' || code === 'ABORT_ERR') return 'its host does not answer in time';
	return ({ ENOTFOUND: 'there is no such host', EPRIVATE: privately, ECONNREFUSED: 'its host refuses the connection', ECONNRESET: 'its host breaks off the connection' } as Record<string, string>)[code] ?? message;
}

const privately = 'its host is in a private network, where nothing is fetched from';

type Answer = { bytes: Uint8Array } | { why: string; isPassing: boolean; after?: number | undefined };

/** How to ask, in milliseconds and bytes. */
export interface FetchManners {
	agent: string;
	timeout: number;
	/** Between two questions to one host; doubled with each attempt. */
	pause: number;
	attempts: number;
	/** The longest pause that a host may ask for. */
	patience: number;
	largest?: number;
	/** For tests, whose hosts are on this machine; nothing that a writer can type leads here. */
	lookup?: LookupFunction;
	isAllowed?: (address: string) => boolean;
}
