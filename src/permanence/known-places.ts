import type { PublishedPlaces } from './lock.ts';

/**
 * Gives something the places that some lines of the record say, which are read when somebody asks for them: where nothing
 * has changed nobody does.
 *
 * @param lines as `printPlaces` writes them
 * @param read takes them apart
 */
export function withPlaces<T extends object>(head: T, lines: string, read: (lines: string) => PublishedPlaces): T & PublishedPlaces {
	let known: PublishedPlaces | undefined;
	const places = () => (known ??= read(lines));
	const whole = {
		...head,
		get headings() {
			return places().headings;
		},
		get notes() {
			return places().notes;
		},
		get figures() {
			return places().figures;
		},
		get passages() {
			return places().passages;
		},
	};
	printed.set(whole, lines);
	return whole;
}

/** The lines that places were given by; `undefined` if they were not. */
export function linesOf(places: PublishedPlaces | undefined): string | undefined {
	return places && printed.get(places);
}

const printed = new WeakMap<PublishedPlaces, string>();
