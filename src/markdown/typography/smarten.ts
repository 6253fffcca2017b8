import { languageOf } from './languages.ts';
import { setPassage } from './passage.ts';

/**
 * Sets a plain string, such as a title or a description, by the rules of its language: quotes, apostrophes, dashes,
 * ellipses, primes, signs, fractions and no-break spaces. Words and numbers are never changed; what is set already stays.
 *
 * (c), (r) and (tm) stay as typed: they are as often a list's third item, a clause or a radius as a sign.
 *
 * @param lang A BCP 47 tag; English rules for a language we do not know.
 */
export function smarten(text: string, lang: string): string {
	return setPassage([text], languageOf(lang)).join('');
}

/**
 * The same for places where markup ends and other programs read: `<title>`, attributes, feeds' titles. It holds neither
 * no-break spaces, which become spaces, nor word joiners and soft hyphens (Standard Ebooks typography.py, for `alt`).
 */
export function smartenPlain(text: string, lang: string): string {
	return plainSpaces(smarten(plainSpaces(text), lang));
}

function plainSpaces(text: string): string {
	return text.replace(/[\u00A0\u202F]/g, ' ').replace(/[\u2060\u00AD]/g, '');
}
