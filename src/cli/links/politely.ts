import { setTimeout as wait } from 'node:timers/promises';
import type { Robot } from 'robots-parser';
import robotsFrom from 'robots-parser';
import type { LinkRecord } from '../../permanence/links-lock.ts';
import { ask } from './ask.ts';
import { exchange, type Manners } from './exchange.ts';
import { isOfHost } from './failure.ts';

/**
 * Asks for many addresses: several hosts at a time, each host for one address at a time with a pause between, and for
 * none that its robots.txt asks programs to leave alone (RFC 9309).
 *
 * @param hosts how many hosts at a time
 * @param heard is told each answer as it comes
 */
export async function askPolitely(addresses: readonly string[], hosts: number, manners: Manners, heard: (address: string, answer: Omit<LinkRecord, 'asked'>) => void): Promise<void> {
	const waiting = [...Map.groupBy(addresses, (address) => new URL(address).origin)];
	const work = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const [origin, ofHost] = next;
			const robots = await robotsOf(origin, manners);
			const pause = Math.max(manners.pause, Math.min((robots?.getCrawlDelay(manners.agent) ?? 0) * 1000, manners.patience));
			let lost: string | undefined;
			for (const address of ofHost) {
				const away = robots?.isAllowed(address, manners.agent) === false ? keptAway : lost;
				if (away === undefined) await wait(pause);
				const answer = away === undefined ? await ask(address, manners) : { failed: away };
				if (answer.moved === undefined && answer.leads === undefined && isOfHost(answer.failed)) lost = answer.failed;
				heard(address, answer);
			}
		}
	};
	await Promise.all(Array.from({ length: hosts }, work));
}

/** Not a fault of the link's. */
export const keptAway = 'its robots.txt asks programs to stay away';

/** Where there is none, or none to be had, everything may be asked for. One that has moved is followed (RFC 9309, 2.3.1.2: at least five times). */
async function robotsOf(origin: string, manners: Manners): Promise<Robot | undefined> {
	const home = `${origin}/robots.txt`;
	let reply = await exchange(home, 'GET', manners).catch(() => undefined);
	let at = home;
	for (let hops = 0; hops < 5 && reply && reply.status >= 300 && reply.status < 400; hops += 1) {
		const next = URL.parse(reply.header('location') ?? '', at);
		if (!next || !/^https?:$/.test(next.protocol)) return undefined;
		at = next.href;
		reply = await exchange(at, 'GET', manners).catch(() => undefined);
	}
	// The package is CommonJS and declares its function as the module.
	const parse = robotsFrom as unknown as (address: string, text: string) => Robot;
	return reply && reply.status < 300 ? parse(home, Buffer.from(reply.body).toString()) : undefined;
}
