import { withPlaces } from './known-places.ts';
import { lockVersion, type PublishedPlaces } from './lock.ts';
import { parseLock, type ParsedLock } from './parse-lock.ts';

/**
 * Reads a record as `parseLock` does, without a look at lines that are known: nearly all of it are places of essays, of
 * which nearly all are what they were.
 *
 * @param text as `printLock` writes it
 * @param isKnown whether the places of an essay are without fault, by its id and their lines
 */
export function parseKnown(text: string, file: string, isKnown: (id: string, lines: string) => boolean): ParsedLock {
	const known = new Map<string, string>();
	const rest: string[] = [];
	let read = 0;
	for (let start = text.indexOf(begin); start >= 0; start = text.indexOf(begin, start + 1)) {
		firstPlace.lastIndex = start;
		const [from, to] = [(firstPlace.exec(text)?.index ?? text.length) + 1, text.indexOf('\n\n', start) + 1];
		const id = text.slice(start + begin.length, text.indexOf('\n', start + 1));
		if (from >= to || known.has(id) || !isKnown(id, text.slice(from, to))) continue;
		known.set(id, text.slice(from, to));
		rest.push(text.slice(read, from));
		read = to;
	}
	const whole = () => (parsed ??= parseLock(text, file));
	let parsed: ParsedLock | undefined;
	const { lock, findings } = parseLock([...rest, text.slice(read)].join(''), file);
	// Lines are counted in the whole of it.
	if (findings.length > 0) return whole();
	for (const [id, { headings: _, notes: _n, figures: _f, passages: _p, ...head }] of lock.essays) {
		const lines = known.get(id);
		if (lines !== undefined) lock.essays.set(id, withPlaces(head, lines, placesIn));
	}
	return { lock, findings, lineOf: (...words) => whole().lineOf(...words), lineOfPlace: (essay, id) => whole().lineOfPlace(essay, id) };
}

function placesIn(lines: string): PublishedPlaces {
	return parseLock(`octavo-lock ${lockVersion}\npage /\n${lines}end\n`, '').lock.texts.get('/') ?? { headings: [], notes: [], figures: [], passages: [] };
}

const begin = '\nessay ';
const firstPlace = /\n\t(?:heading|note|figure|passage) /g;
