import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EssayFile, PageFile } from '../../library/text.ts';
import { linkPlaces } from '../../markdown/link-places.ts';
import { lockName, parseLock } from '../../permanence/lock.ts';
import { renamedInLock } from '../../permanence/renamed.ts';
import { cleaned } from '../../site/characters.ts';
import type { Edit } from '../../site/edit.ts';
import { fault, type Finding } from '../../site/finding.ts';
import { escapeDestination, escapeMarkup } from '../../site/markup.ts';
import type { Paths } from '../../site/paths.ts';
import { readWhole, type Content } from '../content.ts';
import { edited } from '../edits.ts';
import { addAlias, frontMatterIn, replaceValue } from '../yaml-edits.ts';
import { retarget, type Move } from './retarget.ts';

/** Every file whose text has to change, the essay's own among them, with the text it will have. */
export function changesFor(renaming: Renaming, move: Move, { site, essays, pages }: Content, paths: Paths): { changes: Change[] } | { findings: Finding[] } {
	const changes: Change[] = [];
	const findings: Finding[] = [];
	const change = (path: string, after: (text: string) => string | undefined) => {
		const { text: before, isUtf8 } = readWhole(path);
		const text = after(before);
		if (text === undefined) findings.push(fault(paths.name(path), undefined, `An essay "${renaming.to}" has been published before`, 'Choose another id: that one belongs to it.'));
		else if (text !== before && !isUtf8) findings.push(fault(paths.name(path), undefined, 'The file would have to be changed, and it is no UTF-8', 'Save it as UTF-8 first.'));
		else if (text !== before) changes.push({ path, name: paths.name(path), before, after: text });
	};
	for (const text of [...essays, ...pages]) change(text.path, (raw) => edited(raw, editsOfText(text, cleaned(raw, '').text, renaming, move)));
	change(join(paths.content, 'site.yaml'), (raw) => edited(raw, editsOfSite(cleaned(raw, '').text, site.settings, renaming, move)));
	const lock = join(paths.content, lockName);
	const { essay, to, permalink } = renaming;
	if (existsSync(lock)) {
		// A record that cannot be read is mended first: what it holds must not be lost.
		const { findings: damage } = parseLock(readWhole(lock).text, paths.name(lock));
		if (damage.length > 0) findings.push(...damage);
		else change(lock, (raw) => renamedInLock(raw, { from: essay.id, to, at: permalink, was: essay.permalink }));
	}
	return findings.length > 0 ? { findings } : { changes };
}

function editsOfText(text: EssayFile | PageFile, source: string, { essay, to, alias, permalink }: Renaming, move: Move): Edit[] {
	const { yaml, start } = frontMatterIn(source);
	const own = text === essay && alias !== undefined ? addAlias(yaml, alias, permalink) : [];
	const next = text.kind === 'essay' && text.matter.next === essay.id ? replaceValue(yaml, ['next'], to) : [];
	const cover = text.kind === 'essay' && text.matter.cover ? retargetedValue(yaml, ['cover', 'image'], text.matter.cover.image, text.path, move) : [];
	// The body has a blank line for each line of front matter.
	const shift = source.length - text.body.length;
	return [...shifted([...own, ...next, ...cover], start), ...shifted(editsOfLinks(text, move), shift)];
}

function editsOfLinks({ body, path }: EssayFile | PageFile, move: Move): Edit[] {
	return linkPlaces(body).flatMap(({ start, end, address, quoted }) => {
		const after = retarget(address, path, move);
		if (after === address) return [];
		const quote = /["']/.exec(body[start] ?? '')?.[0] ?? '"';
		return [{ start, end, put: quoted ? quote + escapeMarkup(after) + quote : escapeDestination(after) }];
	});
}

function editsOfSite(yaml: string, { lead, navigation }: Content['site']['settings'], { essay, to }: Renaming, move: Move): Edit[] {
	const links = navigation.flatMap(({ link }, index) => retargetedValue(yaml, ['navigation', index, 'link'], link, essay.path, move));
	return [...(lead === essay.id ? replaceValue(yaml, ['lead'], to) : []), ...links];
}

function retargetedValue(yaml: string, field: (string | number)[], value: string, path: string, move: Move): Edit[] {
	const after = retarget(value, path, move);
	return after === value ? [] : replaceValue(yaml, field, after);
}

function shifted(edits: readonly Edit[], by: number): Edit[] {
	return edits.map(({ start, end, put }) => ({ start: start + by, end: end + by, put }));
}

interface Renaming {
	essay: EssayFile;
	/** The new id. */
	to: string;
	permalink: string;
	alias: string | undefined;
}

/** A file that gets another text. */
export interface Change {
	/** Absolute, before the move. */
	path: string;
	/** For messages. */
	name: string;
	before: string;
	after: string;
}
