import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { today } from '../essays/date.ts';
import { writeWhole } from '../library/cache.ts';
import { parseLinks, printLinks, type LinkRecord, type Links } from '../permanence/links-lock.ts';
import { fault } from '../site/finding.ts';
import { pathsFrom } from '../site/paths.ts';
import { readContent } from './content.ts';
import { outboundLinks, type Place } from './links/outbound.ts';
import { askPolitely } from './links/politely.ts';
import { findingsOn, verdictOn } from './links/verdict.ts';
import type { MakeCommand, Outcome, Surroundings } from './outcome.ts';
import { progressOf } from './progress.ts';

/** `npm run check:links`: asks other sites whether what essays link to is still there. */
export const checkLinks: MakeCommand = (around, end) =>
	new Command('check:links')
		.description('Asks other sites whether the pages that essays link to are still there, and keeps the answers in links.lock beside the essays. Nothing else in Octavo asks other sites for anything.')
		.usage('-- [options]')
		.option('--max-age <days>', 'ask nothing again that was answered within so many days', number, 30)
		.option('--hosts <number>', 'how many sites to ask at a time', number, 8)
		.option('--pause <seconds>', 'how long to wait between two questions to one site', number, 1)
		.option('--timeout <seconds>', 'how long to wait for an answer', number, 20)
		.addHelpText('after', '\nExamples:\n  npm run check:links\n  npm run check:links -- --max-age 0\n\nDead links are errors; links that have moved, or cannot be checked by a program, are warnings.')
		.action(async ({ json = false, ...options }: Options & { json?: boolean }) => end(await check(options, around), json));

async function check({ maxAge, hosts, pause, timeout }: Options, around: Surroundings): Promise<Outcome> {
	const paths = pathsFrom(around.environment, around.root);
	const day = today(around.environment);
	const content = readContent(paths, day);
	const file = join(paths.content, 'links.lock');
	const known = existsSync(file) ? parseLinks(readFileSync(file, 'utf8'), paths.name(file)) : { links: new Map() as Links, findings: [] };
	const errors = [...content.findings, ...known.findings].filter(({ severity }) => severity === 'error');
	if (errors.length > 0) return { text: '', data: {}, findings: errors, ending: 'No link was asked for.' };

	const outbound = outboundLinks(content);
	const links: Links = new Map([...known.links].filter(([address]) => outbound.has(address)));
	const addresses = [...outbound.keys()].filter((address) => !isFresh(links.get(address), day, maxAge));
	const agent = `Octavo/1.0 (link check; +${content.site.settings.origin}${content.site.settings.base})`;
	const bar = progressOf(around, addresses.length, 'Asking');
	let answered = 0;
	const save = () => void ((links.size > 0 || existsSync(file)) && writeWhole(file, printLinks(links)));
	await askPolitely(addresses, Math.max(1, hosts), { agent, timeout: timeout * 1000, pause: pause * 1000, attempts: 3, patience: Math.max(timeout, 30) * 1000 }, (address, answer) => {
		links.set(address, { asked: day, ...answer });
		bar.step(new URL(address).host);
		// Who is tired of waiting and ends it loses little.
		if (++answered % 20 === 0 && !isOffline(links, addresses)) save();
	});
	bar.end(`${addresses.length} asked`);
	if (isOffline(links, addresses)) return { text: '', data: {}, findings: [fault(paths.name(file), undefined, 'No host could be found by its name', 'See whether this machine is online; nothing was written down.')], ending: 'No link was asked for.' };
	save();
	return told(links, outbound, addresses);
}

/** Whether it was asked for lately, with an answer that counts. */
function isFresh(link: LinkRecord | undefined, day: string, maxAge: number): boolean {
	if (!link || verdictOn(link) === 'doubtful') return false;
	const age = (Date.parse(day) - Date.parse(link.asked)) / 86_400_000;
	return age >= 0 && age < maxAge;
}

/** A machine without a network knows no host; three are no accident. */
function isOffline(links: Links, asked: readonly string[]): boolean {
	const answers = asked.flatMap((address) => links.get(address) ?? []);
	return new Set(asked.map((address) => new URL(address).host)).size >= 3 && answers.every(({ failed }) => failed === 'there is no such host' || failed === 'its name could not be looked up');
}

function told(links: Links, outbound: ReadonlyMap<string, readonly Place[]>, asked: readonly string[]): Outcome {
	const all = [...links].map(([address, link]) => ({ address, verdict: verdictOn(link), ...link, places: (outbound.get(address) ?? []).map(({ text, line }) => `${text.name}:${line}`) }));
	const counts = Object.entries(Object.groupBy(all, ({ verdict }) => verdict)).map(([verdict, those]) => `${those.length} ${verdict}`);
	return {
		text: `${all.length} ${all.length === 1 ? 'link' : 'links'} to other sites, ${asked.length} of them asked for now${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.`,
		data: { asked: asked.length, links: all },
		findings: all.flatMap(({ address, verdict: _, places: __, ...link }) => findingsOn(address, link, outbound.get(address) ?? [])),
		ending: '',
	};
}

function number(text: string): number {
	const value = Number(text);
	if (text.trim() === '' || !(value >= 0)) throw new InvalidArgumentError('It is no number.');
	return value;
}

interface Options {
	maxAge: number;
	hosts: number;
	pause: number;
	timeout: number;
}
