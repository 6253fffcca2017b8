import { setTimeout as wait } from 'node:timers/promises';
import type { Robot } from 'robots-parser';
import robotsFrom from 'robots-parser';
import { exchange, type Manners } from './exchange.ts';

/**
 * Lets each host be asked for one address at a time with a pause between, whoever asks and whether by http or https, and for
 * none that its robots.txt asks programs to leave alone (RFC 9309).
 *
 * @returns what asks when it is the turn of an address; it comes back with nothing from where it must not ask
 */
export function turnsOf(manners: Manners): Turn {
	const last = new Map<string, Promise<unknown>>();
	const rules = new Map<string, Promise<Robot | undefined>>();
	return async (address, ask) => {
		const { host, origin } = new URL(address);
		const before = last.get(host);
		const turn = (async () => {
			await before;
			if (!rules.has(origin)) rules.set(origin, robotsOf(origin, manners));
			const robots = await rules.get(origin);
			if (robots?.isAllowed(address, manners.agent) === false) return undefined;
			await wait(Math.max(manners.pause, Math.min((robots?.getCrawlDelay(manners.agent) ?? 0) * 1000, manners.patience)));
			return ask();
		})();
		last.set(host, turn.catch(() => undefined));
		return turn;
	};
}

/** Not a fault of the link's. */
export const keptAway = 'its robots.txt asks programs to stay away';

/**
 * Where there is none, everything may be asked for; where the host cannot say for a fault of its own, nothing (RFC 9309,
 * 2.3.1.3 and 2.3.1.4). One that has moved is followed (2.3.1.2: at least five times).
 */
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
	if (reply && reply.status >= 500) return parse(home, 'User-agent: *\nDisallow: /');
	return reply && reply.status < 300 ? parse(home, Buffer.from(reply.body).toString()) : undefined;
}

export type Turn = <T>(address: string, ask: () => Promise<T>) => Promise<T | undefined>;
