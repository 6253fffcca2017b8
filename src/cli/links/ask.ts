import { setTimeout as wait } from 'node:timers/promises';
import type { LinkRecord } from '../../permanence/links-lock.ts';
import { withoutHash } from '../../site/address.ts';
import { isPassing, retryAfter } from '../../site/retry.ts';
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
		const { after, ...answer } = await follow(address, manners, turn);
		const pause = after ?? manners.pause * 2 ** attempt;
		if (attempt >= manners.attempts || !mayPass(answer) || pause > manners.patience) return answer;
		await wait(pause);
	}
}

/** Faults that may be over in a moment. */
function mayPass({ status, failed }: Omit<LinkRecord, 'asked'>): boolean {
	return status === undefined ? failed !== 'there is no such host' && failed !== circle && failed !== keptAway : isPassing(status);
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
			if (!next || !/^https?:$/.test(next.protocol)) return { status: reply.status, ...where(), ...titled(reply), after: retryAfter(reply.header('retry-after')) };
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

const circle = 'it leads in a circle';

interface Answer extends Omit<LinkRecord, 'asked'> {
	/** Milliseconds that the host wants to be left alone. */
	after?: number | undefined;
}
