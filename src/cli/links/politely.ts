import type { LinkRecord } from '../../permanence/links-lock.ts';
import { ask } from './ask.ts';
import type { Manners } from './exchange.ts';
import { isOfHost } from './failure.ts';
import { turnsOf } from './turns.ts';

/**
 * Asks for many addresses: several hosts at a time, each as `turnsOf` says, those to which an address leads too.
 *
 * @param hosts how many hosts at a time
 * @param heard is told each answer as it comes
 */
export async function askPolitely(addresses: readonly string[], hosts: number, manners: Manners, heard: (address: string, answer: Omit<LinkRecord, 'asked'>) => void): Promise<void> {
	const waiting = [...Map.groupBy(addresses, (address) => new URL(address).host).values()];
	const turn = turnsOf(manners);
	const work = async () => {
		for (let ofHost = waiting.shift(); ofHost; ofHost = waiting.shift()) {
			const lost = new Map<string, string>();
			for (const address of ofHost) {
				const { origin } = new URL(address);
				const failed = lost.get(origin);
				const answer = failed === undefined ? await ask(address, manners, turn) : { failed };
				if (answer.failed !== undefined && answer.moved === undefined && answer.leads === undefined && isOfHost(answer.failed)) lost.set(origin, answer.failed);
				heard(address, answer);
			}
		}
	};
	await Promise.all(Array.from({ length: hosts }, work));
}
