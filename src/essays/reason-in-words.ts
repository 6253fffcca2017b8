import { say, type Phrases } from '../site/phrases.ts';
import type { Reason } from './reason.ts';

/** Says to a reader why an essay is offered. */
export function reasonInWords(reason: Reason, phrases: Phrases, lang: string): string {
	switch (reason.kind) {
		case 'chosen':
			return phrases.chosen;
		case 'series':
			return say(phrases.part, { n: reason.part, name: reason.name });
		case 'links':
			return phrases.links;
		case 'linked-from':
			return phrases.linkedFrom;
		case 'about':
			return say(phrases.about, { subjects: listOf(reason.subjects, lang) });
		case 'archive':
			return phrases.fromArchive;
	}
}

/** "A, B and C", as the language joins things. */
export function listOf(items: readonly string[], lang: string): string {
	return new Intl.ListFormat([lang, 'en'], { style: 'long', type: 'conjunction' }).format(items);
}
