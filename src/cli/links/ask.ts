import { setTimeout as wait } from 'node:timers/promises';
import type { LinkRecord } from '../../permanence/links-lock.ts';
import { withoutHash } from '../../site/address.ts';
import { exchange, type Manners, type Reply } from './exchange.ts';
import { failureOf } from './failure.ts';
import { titleOf } from './title.ts';
import { keptAway, type Turn } from './turns.ts';

/**
 * Asks for an address until there is an answer, or until it has been asked in vain often enough.
 *
 * @param turn lets it ask when it may
 */
export async function ask(address: string, manners: Manners, turn: Turn): Promise<Omit<LinkRecord, 'asked'>> {
	for (let attempt = 1; ; attempt++) {
		const { retryAfter, ...answer } = await follow(address, manners, turn);
		const pause = retryAfter ?? manners.pause * 2 ** attempt;
		if (attempt >= manners.attempts || !isPassing(answer) || pause > manners.patience) return answer;
		await wait(pause);
	}
}

/** Faults that may be over in a moment. */
function isPassing({ status, failed }: Omit<LinkRecord, 'asked'>): boolean {
	return status === undefined ? failed !== 'there is no such host' && failed !== circle && failed !== keptAway : [408, 425, 429, 500, 502, 503, 504].includes(status);
}

/** Goes where an address leads, from one redirect to the next; 20 is what browsers follow (fetch.spec.whatwg.org). */
async function follow(address: string, manners: Manners, turn: Turn): Promise<Answer> {
	const seen = new Set<string>();
	let forGood = true;
	let at = address;
	const where = () => (at === address ? {} : forGood ? { moved: at } : { leads: at });
	try {
		while (!seen.has(at) && seen.size <= 20) {
			seen.add(at);
			const here = at;
			const reply = await turn(here, () => replyOf(here, manners));
			if (!reply) return { failed: keptAway, ...where() };
			const location = reply.header('location');
			const next = reply.status >= 300 && reply.status < 400 && location ? URL.parse(location, at) : null;
			if (!next || !/^https?:$/.test(next.protocol)) return { status: reply.status, ...where(), ...titled(reply), ...retryAfter(reply) };
			forGood &&= reply.status === 301 || reply.status === 308;
			at = withoutHash(next.href);
		}
		return { failed: circle };
	} catch (error) {
		return { failed: failureOf(error), ...where() };
	}
}

/** Asks for the head of a page alone, and for its beginning where there is a title in it or the head was not to be had. */
async function replyOf(address: string, manners: Manners): Promise<Reply> {
	const head = await exchange(address, 'HEAD', manners).catch(() => undefined);
	if (head && (head.status === 429 || (head.status < 400 && !isPage(head)))) return head;
	return exchange(address, 'GET', manners);
}

function titled(reply: Reply): { title?: string } {
	const title = reply.status < 300 && isPage(reply) ? titleOf(reply.body, reply.header('content-type') ?? '') : undefined;
	return title === undefined ? {} : { title };
}

function isPage({ status, header }: Reply): boolean {
	return status < 300 && /html/i.test(header('content-type') ?? '');
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function retryAfter({ header }: Reply): { retryAfter?: number } {
	const said = header('retry-after');
	if (said === undefined) return {};
	const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
	return Number.isNaN(wait) ? {} : { retryAfter: Math.max(0, wait) };
}

const circle = 'it leads in a circle';

interface Answer extends Omit<LinkRecord, 'asked'> {
	/** Milliseconds that the host wants to be left alone. */
	retryAfter?: number;
}
