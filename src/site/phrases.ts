import { de } from './phrases/de.ts';
import { en, type Phrases } from './phrases/en.ts';
import { es } from './phrases/es.ts';
import { fr } from './phrases/fr.ts';

/** What pages say in a language; English where we do not speak it yet. */
export function phrasesFor(lang: string): Phrases {
	return languages[lang.split('-')[0]?.toLowerCase() ?? ''] ?? en;
}

/** Whether we speak a language: if not, the page marks our own words as English for screen readers. */
export function speaks(lang: string): boolean {
	return (lang.split('-')[0]?.toLowerCase() ?? '') in languages;
}

/** Puts values into a phrase: `say('{n} words', { n: 300 })`. */
export function say(phrase: string, values: Record<string, string | number>): string {
	return phrase.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const languages: Record<string, Phrases> = { de, en, es, fr };

export type { Phrases };
