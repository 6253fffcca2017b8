import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { mended } from '../links/mend.ts';
import type { Placed } from '../place/plan.ts';
import type { Publication } from '../place/publication.ts';
import { maySee } from '../place/status.ts';
import { checkText } from './check.ts';
import { isThere, markNames, type Staged } from './stage-text.ts';

/**
 * Gives links between texts their last form, now that all files are known, the places in them, and which of them readers
 * can see. A text is only written again if there is something to change.
 */
export async function finishLinks(staged: readonly Staged[], stage: string, publication: Publication): Promise<void> {
	const byPlace = new Map(staged.map((text) => [text.placed, text]));
	const placesOfOld = new Map<Placed, Iterable<string>>();
	const anchorsOf = async (text: Placed) => byPlace.get(text)?.anchors ?? placesOfOld.get(text) ?? placesOfOld.set(text, await placesIn(text, publication)).get(text) ?? [];
	const fileOf = (text: Placed) => (text.here ? relative(publication.paths.content, text.here.path) : relative(stage, byPlace.get(text)?.path ?? '')).replaceAll('\\', '/');

	for (const text of staged) {
		const next = text.next === undefined ? undefined : staged.find(({ placed }) => placed.kind === 'essay' && placed.id === text.next);
		const isLost = next !== undefined && !maySee(text.placed, next.placed);
		if (text.links.size === 0 && !isLost) continue;
		const { losses, placed } = text;
		const lose = (rule: string, message: string, todo: string, place = placed.entry.source) => void losses.push({ ...place, rule, message, became: 'text', todo });
		if (isLost) lose('next', `“${next.title}” cannot be read next: it is not published yet`, `Add \`next: ${next.placed.id}\` when it is.`);
		const addresses = new Map<string, string>();
		for (const [name, { to, hash, address, place }] of text.links) {
			if (!maySee(placed, to) || !(to.here || byPlace.has(to))) lose('link-to-draft', `The link to ${address} leads to “${to.entry.title ?? to.id}”, which readers cannot see yet`, 'Make it a link again when that is published.', place);
			else {
				const isFound = hash === '' || isThere(hash, await anchorsOf(to));
				if (!isFound) lose('link-place', `The link to ${address} leads to the beginning of the text: there is no place ${hash} in it now`, 'Name the heading it should lead to.', place);
				const file = fileOf(to);
				const path = to.kind === 'page' ? to.permalink : relative(dirname(fileOf(placed)), file).replaceAll('\\', '/').replace(/^(?!\.)/, './');
				addresses.set(name, path + (isFound ? hash : ''));
			}
		}
		const before = readFileSync(text.path, 'utf8');
		const end = before.indexOf('\n---\n') + 5;
		const matter = isLost ? before.slice(0, end).replace(/^next: .*\n/m, '') : before.slice(0, end);
		const isWhole = addresses.size === text.links.size;
		const body = isWhole ? before.slice(end) : mended(before.slice(end), (name) => (text.links.has(name) && !addresses.has(name) ? { name: '' } : undefined));
		writeFileSync(text.path, matter + body.replaceAll(markNames, (name) => addresses.get(name) ?? '#top'));
	}
}

async function placesIn({ here, kind }: Placed, publication: Publication): Promise<readonly string[]> {
	if (!here) return [];
	return (await checkText(here, kind, publication.paths.content, publication, (body) => body)).rendered.anchors;
}
