import { anchorFrom, headingFrom, passageFrom } from './lock-words.ts';
import type { Anchor, Lock, PublishedEssay, PublishedPlaces } from './lock.ts';

/** By their first word, what reads the lines of the record. Each says whether it could read the rest of the line. */
export const readers = new Map<string, (rest: string, reading: Reading) => boolean>([
	['site', (at, reading) => {
		leave(reading);
		if (reading.isFirst('The site', 'site')) reading.lock.site = { at, was: [], feed: '', permalinks: '' };
		return url.test(at);
	}],
	['permalinks', (pattern, reading) => !reading.essay && path.test(pattern) && setting(reading.lock.site, 'permalinks', pattern, reading)],
	['essay', (id, reading) => !/\s/.test(id) && id !== '' && begin(id, reading)],
	['title', (title, reading) => title !== '' && setting(reading.essay, 'title', title, reading)],
	['feed', (feed, reading) => feed !== '' && (reading.isFirst(`The identity ${feed}`, 'feed', feed), setting(reading.essay ?? reading.lock.site, 'feed', feed, reading))],
	['at', (at, reading) => path.test(at) && (reading.isFirst(`The address ${at}`, at), setting(reading.essay, 'at', at, reading))],
	['into', (id, reading) => !/\s/.test(id) && id !== '' && setting(reading.essay, 'into', id, reading)],
	['was', (was, { lock, essay, isFirst }) => (path.test(was) || url.test(was)) && (!essay || isFirst(`The address ${was}`, was), (essay ?? lock.site)?.was.push(was) !== undefined)],
	['in', (words, { essay }) => {
		const lists = words.split(' ');
		if (!essay || essay.lists || !lists.every((list) => path.test(list))) return false;
		essay.lists = lists;
		return true;
	}],
	['heading', (words, reading) => place(headingFrom(words), 'headings', reading)],
	['note', (words, reading) => place(anchorFrom(words), 'notes', reading)],
	['figure', (words, reading) => place(anchorFrom(words), 'figures', reading)],
	['passage', (words, reading) => {
		const passage = passageFrom(words);
		const places = passage && placesOf(reading);
		if (places && [passage.key, ...passage.earlier].every(reading.isFirstPlace)) places.passages.push(passage);
		return places !== undefined;
	}],
	['page', (page, reading) => {
		leave(reading);
		reading.page = page;
		if (reading.isFirst(`The address ${page}`, page)) reading.lock.pages.add(page);
		return path.test(page);
	}],
	['moved', (words, reading) => {
		leave(reading);
		const [, from = '', to = ''] = /^(\S+) (\S+)$/.exec(words) ?? [];
		if (reading.isFirst(`The address ${from}`, from)) reading.lock.moved.set(from, to);
		return (path.test(from) || url.test(from)) && path.test(to);
	}],
	['redirect', (words, reading) => {
		const [, from = '', to = ''] = /^(\/\S*) (\S+)$/.exec(words) ?? [];
		return to !== '' && answer('redirects', from, to, reading);
	}],
	['gone', (words, reading) => {
		const [, from = '', why = ''] = /^(\/\S*) (\S.*)$/.exec(words) ?? [];
		return why !== '' && answer('gone', from, why, reading);
	}],
]);

const path = /^\/\S*$/;
const url = /^https?:\/\/\S+$/;

function begin(id: string, reading: Reading): boolean {
	const essay: PublishedEssay = { id, feed: '', at: '', was: [], headings: [], notes: [], figures: [], passages: [] };
	leave(reading);
	reading.essay = essay;
	if (reading.isFirst(`The essay "${id}"`, 'essay', id)) reading.lock.essays.set(id, essay);
	return true;
}

/** Whatever follows is no longer part of what was being read. */
function leave(reading: Reading): void {
	reading.essay = undefined;
	reading.page = undefined;
}

function answer(kind: 'redirects' | 'gone', from: string, to: string, reading: Reading): boolean {
	leave(reading);
	if (reading.isFirst(`What site.yaml says of ${from}`, 'answer', from)) reading.lock[kind].set(from, to);
	return true;
}

/** The places of the essay or plain page that is being read. */
function placesOf({ essay, page, lock: { texts } }: Reading): PublishedPlaces | undefined {
	if (essay || page === undefined) return essay;
	const places = texts.get(page) ?? { headings: [], notes: [], figures: [], passages: [] };
	texts.set(page, places);
	return places;
}

function setting<K extends string>(block: Partial<Record<K, string>> | undefined, key: K, value: string, { essay, isFirst }: Reading): boolean {
	if (!block) return false;
	// Nobody can tell which of two is right.
	const older = key === 'at' ? ', of which the older should be `was`,' : '';
	if (isFirst(`The line \`${key}\` of ${essay ? `"${essay.id}"` : 'the site'}${older}`, 'line', essay?.id ?? '', key)) block[key] = value;
	return true;
}

function place(anchor: Anchor | undefined, kind: 'headings' | 'notes' | 'figures', reading: Reading): boolean {
	const places = anchor && placesOf(reading);
	if (places && [anchor.id, ...anchor.earlier].every(reading.isFirstPlace)) places[kind].push(anchor);
	return places !== undefined;
}

/** How far the reading has come. */
export interface Reading {
	lock: Lock;
	/** The essay whose lines are being read. */
	essay: PublishedEssay | undefined;
	/** The address of the page whose lines are being read. */
	page: string | undefined;
	/** Notes where something stands; what stands there a second time is complained of. */
	isFirst(what: string, ...names: string[]): boolean;
	/** The same for a place in the essay or page. */
	isFirstPlace(id: string): boolean;
}
