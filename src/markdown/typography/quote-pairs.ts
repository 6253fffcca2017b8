import type { Language } from './languages.ts';

/**
 * Finds the quotation marks in a text and which of them belong together. A mark between a letter and a space can only
 * open or only close; the doubtful ones close what is open, or open. An apostrophe is at first sight a closing single
 * mark: it finds no partner, unless the text leaves no other reading.
 *
 * Straight marks that stand alone between spaces are not quotes (a ditto mark, a lone symbol) and are left out.
 */
export function pairQuotes(text: string, language: Language): Quote[] {
	const quotes = findQuotes(text, language);
	const open: Quote[] = [];
	const waiting = { '"': 0, "'": 0, typed: 0 };
	const dropTo = (depth: number): void => {
		for (const quote of open.splice(depth)) waiting[quote.mark] -= 1;
	};
	/** The last pair closed by a mark after a digit, which may have been an inch mark; and how deep it began. */
	let doubtful: { closing: Quote; opening: Quote; depth: number } | undefined;

	for (const quote of quotes) {
		const { mark, afterDigit } = quote;
		const depth = quote.closes ? openerOf(open, mark, waiting[mark]) : -1;
		const opening = open[depth];
		if (opening) {
			dropTo(depth);
			join(opening, quote);
			if (mark === '"') doubtful = afterDigit ? { closing: quote, opening, depth } : undefined;
		} else if (quote.opens) {
			open.push(quote);
			waiting[mark] += 1;
			if (mark === '"') doubtful = undefined;
		} else if (doubtful && mark === '"' && !afterDigit) {
			// "the 12" record": the second mark was inches after all, for here is the one that closes.
			delete doubtful.closing.partner;
			join(doubtful.opening, quote);
			dropTo(doubtful.depth);
			doubtful = undefined;
		}
	}
	return quotes;
}

/**
 * Where in the stack the mark's opener waits, or -1. A double mark closes over a single one left open (it was an
 * apostrophe), a single mark never over a double one.
 */
function openerOf(open: readonly Quote[], mark: Quote['mark'], waiting: number): number {
	if (waiting === 0) return -1;
	if (mark === "'") return open.at(-1)?.mark === mark ? open.length - 1 : -1;
	return open.findLastIndex((quote) => quote.mark === mark);
}

function join(opening: Quote, closing: Quote): void {
	opening.partner = closing;
	closing.partner = opening;
}

/** The straight marks and the language's own outer ones, each with what its neighbours allow. */
function findQuotes(text: string, language: Language): Quote[] {
	const [opener = '', closer = ''] = language.quotes;
	const quotes: Quote[] = [];
	RUN.lastIndex = 0;
	for (let run = RUN.exec(text); run; run = RUN.exec(text)) {
		// Marks in a row, as in “‘so’”, share their neighbours: a run is looked at from outside.
		const before = text.charAt(run.index - 1);
		const after = text.charAt(RUN.lastIndex);
		const alone = before.trim() === '' && after.trim() === '';
		const fromSpace = before === '' || OPENING.test(before);
		const toSpace = after === '' || CLOSING.test(after);
		const leansOpen = fromSpace ? !toSpace || !DASH.test(before) : !toSpace;
		for (let at = run.index; at < RUN.lastIndex; at += 1) {
			const mark = text.charAt(at);
			if (mark === '"' || mark === "'") {
				if (alone) continue;
				const afterDigit = DIGIT.test(text.charAt(at - 1));
				const opens = !afterDigit && (fromSpace || (mark === '"' && !toSpace));
				quotes.push({ at, mark, opens, closes: !fromSpace || toSpace, leansOpen, afterDigit });
			} else if (mark === opener || mark === closer) {
				// Swedish closes with the mark it opens with.
				const opens = opener === closer ? leansOpen : mark === opener;
				quotes.push({ at, mark: 'typed', opens, closes: !opens, leansOpen, afterDigit: false });
			}
		}
	}
	return quotes;
}

const RUN = /["'“”„‘’‚«»‹›]+/g;
const DASH = /[-‐‑–—−/=+|]/;
const OPENING = /[\s([{<~¿¡\-‐‑–—−/=+|]/;
const CLOSING = /[\s)\]}>.,;:!?…\-‐‑–—−/=+|]/;
const DIGIT = /[\d½¼¾]/;

/** A mark of quotation, or what may be one. */
export interface Quote {
	/** Offset in the text. */
	at: number;
	/** What the writer typed; `typed` is one of the language's own outer marks. */
	mark: '"' | "'" | 'typed';
	/** What its neighbours allow it to do. */
	opens: boolean;
	closes: boolean;
	/** What it does if it has no partner. */
	leansOpen: boolean;
	/** Directly after a digit: inches or feet, perhaps. */
	afterDigit: boolean;
	/** The other mark of the pair. */
	partner?: Quote;
}
