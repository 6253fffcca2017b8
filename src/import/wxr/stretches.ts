import { endOf } from './cdata.ts';
import { newlines } from './decode.ts';

/** An item longer than this many characters is none of a text; it keeps the memory of an import in bounds. */
const longest = 32 * 2 ** 20;

/**
 * An export in the stretches it is made of, one in memory at a time: what stands before the first item, each item, and
 * what stands between items and after them. Cut by their tags only, so that damage in one item stays in that item.
 */
export async function* stretches(pieces: AsyncIterable<string>): AsyncIterable<Stretch> {
	let text = '';
	let line = 1;
	let kind = 'head' as Stretch['kind'];
	let tooLong = false;
	let enough = 0;
	for await (const piece of pieces) {
		text += piece;
		if (text.length >= enough) yield* cut(false);
	}
	yield* cut(true);
	if (text.trim() || kind === 'head') yield take(text.length, kind === 'item' ? 'cut-off' : kind);

	function* cut(final: boolean): Iterable<Stretch> {
		for (let end = next(final); end >= 0; end = next(final)) {
			if (end > 0 && !tooLong) yield take(end, kind);
			else take(end, kind);
			tooLong = false;
			kind = kind === 'item' ? 'between' : 'item';
		}
		// What is known not to hold an end is not searched again until there is half as much more of it.
		enough = Math.min(text.length * 1.5, longest + 1);
		if (text.length <= longest) return;
		if (!tooLong) yield { ...take(text.length - 10, 'too-long'), text: '' };
		else take(text.length - 10, kind);
		tooLong = true;
		if (kind === 'item') kind = 'between';
	}

	/** Where what is being read ends; -1 as long as that is not known. */
	function next(final: boolean): number {
		if (kind !== 'item') return text.search(/<item[\s>]/);
		const end = endOf(text, 'item', 5, final);
		return end >= 0 && text.startsWith('</', end) ? text.indexOf('>', end) + 1 : end;
	}

	function take(end: number, as: Stretch['kind']): Stretch {
		const stretch: Stretch = { kind: as, text: text.slice(0, end), line };
		line += newlines(stretch.text);
		text = text.slice(end);
		return stretch;
	}
}

export interface Stretch {
	kind: 'head' | 'item' | 'between' | 'cut-off' | 'too-long';
	text: string;
	/** The 1-based line it begins on. */
	line: number;
}
