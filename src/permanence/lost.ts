import { namesIn } from './absorb.ts';
import { printPlaces, type Lock, type PublishedPlaces } from './lock.ts';

/**
 * What an earlier record has and a later one has not: no build takes anything out, so it was lost by hand, or by a merge.
 *
 * An essay is the same by its identity in feeds, whatever its name; an address may have come to belong to something else.
 *
 * @returns each in words that name it to a writer
 */
export function lostSince(before: Lock, now: Lock): string[] {
	const essays = new Map([...now.essays.values()].map((essay) => [essay.feed, essay]));
	// Where the whole publication has moved, addresses are others.
	const kept = before.site?.at === now.site?.at ? new Set(addressesIn(now)) : undefined;
	const places = (was: PublishedPlaces, is: PublishedPlaces, where: string) => {
		if (printPlaces(was) === printPlaces(is)) return [];
		const names = new Set(namesIn(is));
		return namesIn(was).filter((name) => name !== 'top' && !names.has(name)).map((name) => `#${name} of ${where}`);
	};
	return [
		...[...before.essays.values()].flatMap((was) => {
			const is = essays.get(was.feed);
			return is ? places(was, is, `"${is.id}"`) : [`the essay "${was.id}"`];
		}),
		...[...before.texts].flatMap(([page, was]) => (now.pages.has(page) ? places(was, now.texts.get(page) ?? none, page) : [])),
		...addressesIn(before).filter((address) => kept?.has(address) === false).map((address) => `the address ${address}`),
	];
}

function addressesIn({ essays, pages, moved, redirects, gone }: Lock): string[] {
	return [...new Set([...[...essays.values()].flatMap(({ at, was }) => [at, ...was]), ...pages, ...moved.keys(), ...redirects.keys(), ...gone.keys()])];
}

const none: PublishedPlaces = { headings: [], notes: [], figures: [], passages: [] };
