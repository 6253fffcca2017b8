import { namesIn } from './absorb.ts';
import { emptyLock, printLock, type Anchor, type Lock, type PublishedEssay, type PublishedPassage, type PublishedPlaces, type PublishedSite } from './lock.ts';
import { parseLock } from './parse-lock.ts';

/**
 * Puts the two sides of a merge together, of whose record git has left a text with its marks. Nothing that either side has
 * is missing, and an essay that both have is the same by its id, identity and address.
 *
 * @returns `undefined` where there is any doubt: a side that cannot be read, or two that say different things of one
 */
export function united(text: string): Lock | undefined {
	const sides = sidesOf(text)?.map((side) => parseLock(side, ''));
	if (!sides || sides.some(({ findings }) => findings.length > 0)) return undefined;
	const [one, other] = sides.map(({ lock }) => lock) as [Lock, Lock];
	try {
		const lock = uniteLocks(one, other);
		return parseLock(printLock(lock), '').findings.length === 0 ? lock : undefined;
	} catch (error) {
		if (error instanceof Doubt) return undefined;
		throw error;
	}
}

/** The text as either side has it; `undefined` if there are no marks, or not whole ones. */
function sidesOf(text: string): [string, string] | undefined {
	const sides: [string[], string[]] = [[], []];
	let within = 'both';
	if (!/^<{7}/m.test(text)) return undefined;
	for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
		const mark = /^(<{7}|\|{7}|={7}|>{7})(?: |$)/.exec(line)?.[1]?.[0];
		if (mark === undefined) {
			if (within !== 'other') sides[0].push(...(within === 'base' ? [] : [line]));
			if (within === 'both' || within === 'other') sides[1].push(line);
			continue;
		}
		const next = steps[`${within} ${mark}`];
		if (next === undefined) return undefined;
		within = next;
	}
	return within === 'both' ? [sides[0].join('\n'), sides[1].join('\n')] : undefined;
}

/** Which mark may follow where, and where it leads. */
const steps: Record<string, string> = { 'both <': 'one', 'one |': 'base', 'one =': 'other', 'base =': 'other', 'other >': 'both' };

function uniteLocks(one: Lock, other: Lock): Lock {
	const site = one.site && other.site ? uniteSites(one.site, other.site) : (one.site ?? other.site);
	return {
		...emptyLock(),
		...(site && { site }),
		essays: uniteMaps(one.essays, other.essays, uniteEssays),
		pages: new Set([...one.pages, ...other.pages]),
		texts: uniteMaps(one.texts, other.texts, unitePlaces),
		moved: uniteMaps(one.moved, other.moved, same),
		redirects: uniteMaps(one.redirects, other.redirects, same),
		gone: uniteMaps(one.gone, other.gone, same),
	};
}

function uniteMaps<T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>, both: (one: T, other: T) => T): Map<string, T> {
	const all = new Map([...one, ...other]);
	for (const [key, value] of one) all.set(key, other.has(key) ? both(value, other.get(key) as T) : value);
	return all;
}

function uniteSites(one: PublishedSite, other: PublishedSite): PublishedSite {
	return { at: same(one.at, other.at), feed: same(one.feed, other.feed), permalinks: same(one.permalinks, other.permalinks), was: [...new Set([...one.was, ...other.was])] };
}

function uniteEssays(one: PublishedEssay, other: PublishedEssay): PublishedEssay {
	// Where only one side has moved it, that one knows where it was.
	const at = one.was.includes(other.at) ? one.at : other.was.includes(one.at) ? other.at : same(one.at, other.at);
	const into = one.into === undefined || other.into === undefined ? (one.into ?? other.into) : same(one.into, other.into);
	const lists = [...new Set([...(one.lists ?? []), ...(other.lists ?? [])])];
	const was = [...new Set([...one.was, ...other.was])].filter((address) => address !== at);
	return { ...one, feed: same(one.feed, other.feed), at, was, ...(into === undefined ? {} : { into }), ...(lists.length === 0 ? {} : { lists }), ...unitePlaces(one, other) };
}

/** What the other side alone has stands after what it stood after there. Where an old name leads to is decided by the one. */
function unitePlaces(one: PublishedPlaces, other: PublishedPlaces): PublishedPlaces {
	const names = new Set(namesIn(one));
	const fresh = <T extends { earlier: string[] }>(places: readonly T[], nameOf: (place: T) => string) =>
		places.map((place) => ({ place: { ...place, earlier: place.earlier.filter((name) => !names.has(name)) }, isFresh: !names.has(nameOf(place)) }));
	const unite = <T extends { earlier: string[] }>(own: readonly T[], others: readonly T[], nameOf: (place: T) => string): T[] => {
		const all = own.map((place) => ({ ...place }));
		let index = -1;
		for (const { place, isFresh } of fresh(others, nameOf)) {
			const at = all.findIndex((known) => [nameOf(known), ...known.earlier].includes(nameOf(place)));
			if (isFresh) all.splice((index += 1), 0, place);
			else if (at < 0 && place.earlier.length > 0) throw new Doubt();
			else if (at >= 0) all[(index = at)]?.earlier.push(...place.earlier);
		}
		return all;
	};
	const anchors = (kind: 'headings' | 'notes' | 'figures') => unite<Anchor>(one[kind], other[kind], ({ id }) => id);
	return { headings: anchors('headings'), notes: anchors('notes'), figures: anchors('figures'), passages: unite<PublishedPassage>(one.passages, other.passages, ({ key }) => key) };
}

function same(one: string, other: string): string {
	if (one !== other) throw new Doubt();
	return one;
}

/** The two sides say different things, and nobody can tell which is right. */
class Doubt extends Error {}
