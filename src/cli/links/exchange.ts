/**
 * One request and what comes back; redirects are not followed.
 *
 * @throws what `fetch` throws, if nothing comes back in time
 */
export async function exchange(address: string, method: 'HEAD' | 'GET', { agent, timeout }: Manners): Promise<Reply> {
	// Only the beginning is wanted, where the title is; as it is, because half of something compressed is nothing.
	const headers = { 'User-Agent': agent, Accept: 'text/html,*/*;q=0.8', 'Accept-Encoding': 'identity', ...(method === 'GET' ? { Range: `bytes=0-${enough - 1}` } : {}) };
	const response = await fetch(address, { method, headers, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
	const body = await beginning(response);
	return { status: response.status, header: (name) => response.headers.get(name) ?? undefined, body };
}

/** As much of a body as is enough, or as came before the connection broke: the answer is known by then. */
async function beginning({ body }: Response): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const part of body ?? []) {
			parts.push(part);
			length += part.length;
			// Leaving the loop ends the connection.
			if (length >= enough) break;
		}
	} catch {
		return Buffer.concat(parts);
	}
	return Buffer.concat(parts);
}

/** Bytes of a page in which its title stands. */
const enough = 64 * 1024;

/** How to ask. */
export interface Manners {
	/** Who asks, in the words of the header `User-Agent`. */
	agent: string;
	/** Milliseconds until an answer must be there. */
	timeout: number;
	/** Milliseconds between two questions to one host. */
	pause: number;
	/** How often a question is asked in vain. */
	attempts: number;
	/** Milliseconds that a host may have us wait before it is left for another day. */
	patience: number;
}

export interface Reply {
	status: number;
	header(name: string): string | undefined;
	/** Its beginning. */
	body: Uint8Array;
}
