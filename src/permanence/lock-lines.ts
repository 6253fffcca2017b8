import { anchorFrom, headingFrom, passageFrom } from './lock-words.ts';
import type { Anchor, Lock, PublishedEssay } from './lock.ts';

/** By their first word, what reads the lines of the record. Each says whether it could read the rest of the line. */
export const readers = new Map<string, (rest: string, reading: Reading) => boolean>([
	['site', (at, reading) => {
		reading.essay = undefined;
		if (reading.isFirst('The site', 'site')) reading.lock.site = { at, was: [], feed: '', permalinks: '' };
		return url.test(at);
	}],
	['permalinks', (pattern, { lock, essay }) => !essay && path.test(pattern) && setting(lock.site, 'permalinks', pattern)],
	['essay', (id, reading) => !/\s/.test(id) && id !== '' && begin(id, reading)],
	['title', (title, { essay }) => title !== '' && setting(essay, 'title', title)],
	['feed', (feed, { lock, essay, isFirst }) => feed !== '' && isFirst(`The identity ${feed}`, 'feed', feed) && setting(essay ?? lock.site, 'feed', feed)],
	['at', (at, { essay, isFirst }) => path.test(at) && (isFirst(`The address ${at}`, at), setting(essay, 'at', at))],
	['was', (was, { lock, essay, isFirst }) => (path.test(was) || url.test(was)) && (!essay || isFirst(`The address ${was}`, was), (essay ?? lock.site)?.was.push(was) !== undefined)],
	['heading', (words, reading) => place(headingFrom(words), 'headings', reading)],
	['note', (words, reading) => place(anchorFrom(words), 'notes', reading)],
	['figure', (words, reading) => place(anchorFrom(words), 'figures', reading)],
	['passage', (words, { essay, isFirstPlace }) => {
		const passage = passageFrom(words);
		if (!passage || !essay) return false;
		if ([passage.key, ...passage.earlier].every(isFirstPlace)) essay.passages.push(passage);
		return true;
	}],
	['page', (page, reading) => {
		reading.essay = undefined;
		if (reading.isFirst(`The address ${page}`, page)) reading.lock.pages.add(page);
		return path.test(page);
	}],
	['moved', (words, reading) => {
		reading.essay = undefined;
		const [from = '', to = '', more] = words.split(' ');
		if (reading.isFirst(`The address ${from}`, from)) reading.lock.moved.set(from, to);
		return more === undefined && (path.test(from) || url.test(from)) && path.test(to);
	}],
]);

const path = /^\/\S*$/;
const url = /^https?:\/\/\S+$/;

function begin(id: string, reading: Reading): boolean {
	const essay: PublishedEssay = { id, feed: '', at: '', was: [], headings: [], notes: [], figures: [], passages: [] };
	reading.essay = essay;
	if (reading.isFirst(`The essay "${id}"`, 'essay', id)) reading.lock.essays.set(id, essay);
	return true;
}

function setting<K extends string>(block: Partial<Record<K, string>> | undefined, key: K, value: string): boolean {
	// A second line for the same thing is one too many, and nobody can tell which is right.
	if (!block || block[key]) return false;
	block[key] = value;
	return true;
}

function place(anchor: Anchor | undefined, kind: 'headings' | 'notes' | 'figures', { essay, isFirstPlace }: Reading): boolean {
	if (!anchor || !essay) return false;
	if ([anchor.id, ...anchor.earlier].every(isFirstPlace)) essay[kind].push(anchor);
	return true;
}

/** How far the reading has come. */
export interface Reading {
	lock: Lock;
	/** The essay whose lines are being read. */
	essay: PublishedEssay | undefined;
	/** Notes where something stands; what stands there a second time is complained of. */
	isFirst(what: string, ...names: string[]): boolean;
	/** The same for a place in the essay. */
	isFirstPlace(id: string): boolean;
}
