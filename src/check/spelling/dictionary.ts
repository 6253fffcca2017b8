import american from 'dictionary-en';
import british from 'dictionary-en-gb';
import nspell from 'nspell';
import { isLately } from './english.ts';

/**
 * The dictionary of a language: American for `en-US`, British for `en-GB` and the countries that spell as it does, and
 * for plain `en` both.
 *
 * There are no others: those of German and Spanish for Hunspell are under licences that ask more than ours does.
 *
 * @param lang a language tag (BCP 47)
 * @returns `undefined` for a language that we cannot spell
 */
export function dictionaryFor(lang: string): Dictionary | undefined {
	const { language, script = 'Latn', region } = localeOf(lang);
	if (language !== 'en' || script !== 'Latn') return undefined;
	if (region === 'US' || region === 'PH') return us();
	return region === undefined || region === 'CA' ? both() : gb();
}

/** In a text a writer may have typed anything as a language; other checks complain of it. */
function localeOf(lang: string): Partial<Intl.Locale> {
	try {
		return new Intl.Locale(lang);
	} catch {
		return {};
	}
}

const us = once(() => spellerOf(american));
const gb = once(() => oxford(spellerOf(british)));
const both = once((): Dictionary => ({ has: (word) => us().has(word) || gb().has(word) }));

function spellerOf(words: typeof american): Dictionary {
	const speller = nspell({ aff: Buffer.from(words.aff), dic: Buffer.from(words.dic) });
	// Most slips that are thought of while a better word is looked for are no word in any form: asking the list itself
	// first, which the types do not mention, is a twentieth of the work.
	const { data } = speller as unknown as { data: Record<string, unknown> };
	const isListed = (word: string) => {
		if (Object.hasOwn(data, word)) return true;
		const small = word.toLowerCase();
		return small !== word && (Object.hasOwn(data, small) || Object.hasOwn(data, word.charAt(0) + small.slice(1)));
	};
	// Essays have most of their words in common.
	const asked = new Map<string, boolean>();
	return {
		has(word) {
			if (!isListed(word.replaceAll('’', "'"))) return isLately(word);
			const isRight = asked.get(word) ?? (speller.correct(word) || isLately(word));
			asked.set(word, isRight);
			return isRight;
		},
	};
}

/** The British dictionary has `organise` alone; Oxford, and many a British publisher, writes `organize`. */
function oxford({ has }: Dictionary): Dictionary {
	return { has: (word) => has(word) || (/iz(?:e|ing|ation)/i.test(word) && has(word.replace(/iz(?=e|ing|ation)/i, 'is'))) };
}

/** A dictionary takes a tenth of a second to build, and most runs need one of them or none. */
function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}

export interface Dictionary {
	/** Whether a word is in it, also as the first of a sentence or in capitals. */
	has(word: string): boolean;
}
