import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../library/cache.ts';
import type { EssayFile, PageFile } from '../library/text.ts';
import type { Edit } from '../site/edit.ts';
import { LineStarts } from './line-starts.ts';
import type { Around, Rule } from './rule.ts';
import { switchesIn, type Switch } from './switches.ts';
import { readText } from './text.ts';

/**
 * Asks rules about one text alone, or remembers what they said of the same text before: parsing is what takes the time.
 *
 * @param rules those that are asked
 * @param drawer where answers are kept; without it they are not
 */
export async function readingOf(file: EssayFile | PageFile, rules: readonly Rule[], around: Around, drawer: Drawer | undefined): Promise<Reading> {
	const path = drawer && join(drawer.folder, `${keyOf(file, rules, around, drawer)}.json`);
	const known = path === undefined ? undefined : readJson(path);
	if (known) return known;
	const text = readText(file);
	const lines = new LineStarts(text.source);
	// The words of others are quoted with their faults.
	const quoted = new Set(text.passages.filter((passage) => passage.quoted).flatMap(({ node: { position } }) => (position ? linesOf(position.start.line, position.end.line) : [])));
	const said: Said[] = [];
	for (const { id, text: read } of rules)
		for (const { at, message, remedy, fix } of (await read?.(text, around)) ?? []) {
			const place = 'line' in at ? { line: at.line, column: 1 } : { ...lines.placeOf(at.start), start: at.start };
			said.push({ rule: id, ...place, message, remedy, ...(fix && !quoted.has(lines.placeOf(fix.start).line) ? { fix } : {}) });
		}
	const made = { said, switches: switchesIn(text).map((one) => ({ ...one, ...lines.placeOf(one.place.start) })) };
	if (path !== undefined) writeWhole(path, JSON.stringify(made));
	return made;
}

function linesOf(first: number, last: number): number[] {
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Whatever rules ask about around a text belongs into this. */
function keyOf(file: EssayFile | PageFile, rules: readonly Rule[], { settings, links, words }: Around, { revision }: Drawer): string {
	const { origin, base } = settings;
	const hash = createHash('sha256').update(JSON.stringify([revision, rules.map(({ id }) => id), file.kind, file.lang, origin, base, [...links], words.entries]));
	return hash.update(readFileSync(file.path)).digest('hex').slice(0, 32);
}

function readJson(path: string): Reading | undefined {
	try {
		const known = JSON.parse(readFileSync(path, 'utf8')) as Reading;
		return known.said && known.switches ? known : undefined;
	} catch {
		// Absent, or spoilt by a crash: either way it is made anew.
		return undefined;
	}
}

/** Where answers are kept. */
export interface Drawer {
	/** Absolute. */
	folder: string;
	/** Identity of the rules' own sources. */
	revision: string;
}

/** What the rules have to say of one text. */
export interface Reading {
	said: Said[];
	switches: (Switch & { line: number; column: number })[];
}

/** A finding with its place. */
export interface Said {
	rule: string;
	line: number;
	column: number;
	/** Offset in the source; absent in the front matter. */
	start?: number;
	message: string;
	remedy: string;
	fix?: Edit;
}
