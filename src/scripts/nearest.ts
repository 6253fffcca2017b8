// On the page that stands where nothing is: shows what has an address or a title like the one that was asked for. The
// newest essays stand there for everybody.
import './aids.ts';
import { make } from './element.ts';

const place = document.getElementById('_nearest') as HTMLElement;
const { base = '/', label = '' } = place.dataset;

/** The pairs of letters in an address or title; what stands between words is all the same. */
const pairs = (text: string): Set<string> => {
	const words = ` ${text.toLowerCase().replace(/(?:index)?\.\w+$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
	return new Set([...words].slice(1).map((letter, index) => words[index] + letter));
};

/** Dice's coefficient: the share of pairs that both have, from 0 to 1. */
const likeness = (a: Set<string>, b: Set<string>): number => (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);

const show = (index: [title: string, ...addresses: string[]][]): void => {
	const path = decodeURI(location.pathname).slice(base.length);
	// By its last part too: what stands before it may be the order of another day.
	const wanted = [path, path.split('/').findLast(Boolean) ?? ''].map(pairs);
	const found = index
		.map(([title, ...addresses]) => ({ title, address: addresses[0] ?? '', near: Math.max(...[title, ...addresses].flatMap((name) => wanted.map((one) => likeness(one, pairs(name))))) }))
		.filter(({ near }) => near > 0.5)
		.sort((a, b) => b.near - a.near)
		.slice(0, 5);
	if (found.length > 0) place.append(make('h2', {}, label), make('ul', {}, ...found.map(({ title, address }) => make('li', {}, make('a', { href: base + address.slice(1) }, title)))));
};

void fetch(`${base}404.json`)
	.then((answer) => answer.json())
	.then(show)
	.catch(() => undefined);
