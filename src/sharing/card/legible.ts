import anyAscii from 'any-ascii';
import { ordered, type Face, type Slice } from './faces.ts';

/**
 * A text as our faces can draw it, so that no card ever shows a box: what none of them holds is spelled in Latin letters,
 * or left out if it has no sound.
 *
 * @param direction that of the line; without it, that of the first letter
 */
export function legible(text: string, lang: string, faces: readonly Face[], direction?: 'ltr' | 'rtl'): Legible {
	const order = ordered(faces, text, lang);
	const slices = new Map<Slice, string>();
	const drawn = (cluster: string): boolean => {
		const seen = cluster.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
		for (const { name, sliceFor } of seen ? order : []) {
			const file = sliceFor(seen);
			if (file) return Boolean(slices.set(file, name));
		}
		return seen === '';
	};
	// A title may have to be cut short.
	drawn('…');
	const spelled = (cluster: string): string => {
		if (drawn(cluster)) return cluster;
		const bare = cluster.normalize('NFD').replaceAll(/\p{M}/gu, '');
		if (bare !== '' && drawn(bare)) return bare;
		return [...anyAscii(cluster)].filter(drawn).join('');
	};
	const whole = Array.from(graphemes.segment(text.normalize('NFC')), ({ segment }) => spelled(segment)).join('');
	const first = /^\P{L}*[\p{sc=Arab}\p{sc=Hebr}]/u.test(whole) ? 'rtl' : 'ltr';
	return { text: together(breakable(whole)), lang, slices, families: order.map(({ name }) => name), dir: direction ?? first, isWestern: western.test(whole) };
}

/**
 * Lets lines end between words where a script sets no spaces, by zero-width spaces. Not before words of Hiragana alone:
 * most are particles, which belong to the word before them.
 */
function breakable(text: string): string {
	if (!/[\p{sc=Thai}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(text)) return text;
	const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)];
	return words.map(({ segment, isWordLike }, index) => (isWordLike && words[index - 1]?.isWordLike && !/^\p{sc=Hira}+$/u.test(segment) ? `\u200B${segment}` : segment)).join('');
}

/** A last word as short as these is not left alone on a line. */
function together(text: string): string {
	return text.replace(/(\S+ \S+) (\S{1,5})$/, '$1\u00A0$2');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const western = /^[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Zyyy}\p{sc=Zinh}]*$/u;

export interface Legible {
	text: string;
	lang: string;
	/** The files that draw it, each with the name of its face. */
	slices: ReadonlyMap<Slice, string>;
	/** Names of the faces in the order in which they are asked. */
	families: string[];
	dir: 'ltr' | 'rtl';
	/** Whether it is set in our own face alone, symbols aside. */
	isWestern: boolean;
}
