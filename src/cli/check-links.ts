import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { today } from '../essays/date.ts';
import { writeWhole } from '../library/cache.ts';
import { parseLinks, printLinks, type LinkRecord, type Links } from '../permanence/links-lock.ts';
import { fault, type Finding } from '../site/finding.ts';
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

async function check(options: Options, around: Surroundings): Promise<Outcome> {
	const paths = pathsFrom(around.environment, around.root);
	const day = today(around.environment);
	const content = readContent(paths, day);
	const file = join(paths.content, 'links.lock');
	const known = existsSync(file) ? parseLinks(readFileSync(file, 'utf8'), paths.name(file)) : { links: new Map() as Links, findings: [] };
	const errors = [...content.findings, ...known.findings].filter(({ severity }) => severity === 'error');
	if (errors.length > 0) return refused(errors, 'No link was asked for.');

	const outbound = outboundLinks(content);
	const links: Links = new Map([...known.links].filter(([address]) => outbound.has(address)));
	const addresses = [...outbound.keys()].filter((address) => !isFresh(links.get(address), day, options.maxAge));
	const { origin, base } = content.site.settings;
	const save = () => void ((links.size > 0 || existsSync(file)) && writeWhole(file, printLinks(links)));
	const answers = await askAll(addresses, `Octavo/1.0 (link check; +${origin}${base})`, options, around, (answers) => {
		// The title outlasts a day on which the page cannot be had.
		for (const [address, answer] of answers) links.set(address, { ...keptTitle(links.get(address)), ...answer, asked: day });
		save();
	});
	const lost = lostHosts(answers);
	if (lost.length > 0) return refused([fault(paths.name(file), undefined, `No host could be found by its name: ${lost.slice(0, 3).join(', ')}${lost.length > 3 ? ' and others' : ''}`, 'Go online and try again; if you are, these are gone: correct the links to them.')], 'Nothing was written down.');
	save();
	return told(links, outbound, addresses);
}

/** Asks, shows how far it is, and hands over what was heard now and then: who is tired of waiting and ends it loses little. */
async function askAll(addresses: readonly string[], agent: string, { hosts, pause, timeout }: Options, around: Surroundings, keep: (answers: Answers) => void): Promise<Answers> {
	const bar = progressOf(around, addresses.length, 'Asking');
	const answers: Answers = new Map();
	const keepThem = () => (lostHosts(answers).length === 0 ? keep(answers) : undefined);
	await askPolitely(addresses, Math.max(1, hosts), { agent, timeout: timeout * 1000, pause: pause * 1000, attempts: 3, patience: Math.max(timeout, 30) * 1000 }, (address, answer) => {
		answers.set(address, answer);
		bar.step(new URL(address).host);
		if (answers.size % 20 === 0) keepThem();
	});
	bar.end(`${addresses.length} asked`);
	keepThem();
	return answers;
}

function refused(findings: Finding[], ending: string): Outcome {
	return { text: '', data: {}, findings, ending };
}

function keptTitle(link: LinkRecord | undefined): { title?: string } {
	return link?.title === undefined ? {} : { title: link.title };
}

/** Whether it was asked for lately, with an answer that counts. */
function isFresh(link: LinkRecord | undefined, day: string, maxAge: number): boolean {
	if (!link || verdictOn(link) === 'doubtful') return false;
	const age = (Date.parse(day) - Date.parse(link.asked)) / 86_400_000;
	return age >= 0 && age < maxAge;
}

/** The hosts that were asked, if none of them was found: a machine without a network knows no host either. */
function lostHosts(answers: Answers): string[] {
	const lost = [...answers.values()].every(({ failed }) => failed === 'there is no such host' || failed === 'its name could not be looked up');
	return lost ? [...new Set([...answers.keys()].map((address) => new URL(address).host))].sort() : [];
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

type Answers = Map<string, Omit<LinkRecord, 'asked'>>;

interface Options {
	maxAge: number;
	hosts: number;
	pause: number;
	timeout: number;
}
