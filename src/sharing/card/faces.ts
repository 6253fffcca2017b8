import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';

/**
 * The faces that cards are set in, ours first. Noto Serif CJK was drawn to go with Source Serif, which ours is made of.
 * A face comes as slices, each a file that holds some characters; none is opened before a text needs it.
 *
 * @param root the project's folder
 */
export function openFaces(root: string): Face[] {
	const require = createRequire(join(root, 'package.json'));
	const own = ['latin', 'extended'].map((set) => face(`Octavo Serif ${set}`, [slice(join(root, `src/styles/fonts/roman-${set}.woff2`), [[0, 0x10ffff]])]));
	const others = packages.map((name) => {
		const index = require.resolve(`@fontsource-variable/${name}/unicode.json`);
		const ranges = Object.entries(JSON.parse(readFileSync(index, 'utf8')) as Record<string, string>);
		return face(name, ranges.map(([set, range]) => slice(join(index, '..', 'files', `${name}-${set.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`), rangesOf(range))));
	});
	return [...own, ...others];
}

/**
 * The order in which faces are asked for a character. Chinese characters look different in each language that writes
 * them, and in a title of such a language its own face sets digits and dashes too.
 */
export function ordered(faces: readonly Face[], text: string, lang: string): Face[] {
	const language = lang.split('-')[0] ?? '';
	const local = eastern[language] ?? (/[\p{sc=Hira}\p{sc=Kana}]/u.test(text) ? eastern['ja'] : /\p{sc=Hang}/u.test(text) ? eastern['ko'] : eastern['zh']);
	const isLocal = ({ name }: Face) => name === local;
	const isWestern = ({ name }: Face) => !Object.values(eastern).includes(name);
	const [first, second] = language in eastern ? [isLocal, isWestern] : [isWestern, isLocal];
	return [...faces.filter(first), ...faces.filter(second), ...faces.filter((face) => !first(face) && !second(face))];
}

const packages = ['noto-naskh-arabic', 'noto-serif-hebrew', 'noto-serif-devanagari', 'noto-serif-thai', 'noto-emoji', 'noto-serif-sc', 'noto-serif-jp', 'noto-serif-kr'];
const eastern: Record<string, string> = { zh: 'noto-serif-sc', ja: 'noto-serif-jp', ko: 'noto-serif-kr' };

function face(name: string, slices: Slice[]): Face {
	// The same letters come again with every card.
	const asked = new Map<string, Slice | undefined>();
	const sliceFor = (cluster: string) => {
		if (!asked.has(cluster)) {
			const codes = Array.from(cluster, (character) => character.codePointAt(0) as number);
			asked.set(cluster, slices.find(({ has }) => codes.every(has)));
		}
		return asked.get(cluster);
	};
	return { name, sliceFor };
}

/** What fonts declare is a hope: whether a character is there, its own table says. */
function slice(file: string, ranges: [number, number][]): Slice {
	let known: ReadonlySet<number> | undefined;
	const has = (code: number) => ranges.some(([from, to]) => code >= from && code <= to) && (known ??= new Set((create(readFileSync(file)) as Font).characterSet)).has(code);
	return { file, ranges, has };
}

/** `U+600-6FF,U+200C` as pairs of first and last. */
function rangesOf(range: string): [number, number][] {
	return range.split(',').map((part) => {
		const [from = '', to = from] = part.trim().replace('U+', '').split('-');
		return [parseInt(from, 16), parseInt(to, 16)];
	});
}

export interface Face {
	name: string;
	/** The one of its slices that has every character of a cluster, such as a letter and its accents: drawn by two it falls apart. */
	sliceFor(cluster: string): Slice | undefined;
}

export interface Slice {
	/** Absolute path of a WOFF2 file. */
	file: string;
	ranges: [number, number][];
	/** Whether it can draw a character. */
	has(code: number): boolean;
}
