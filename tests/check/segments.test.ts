import { expect, test } from 'vitest';
import { unspelled } from '../../src/check/spelling/misspellings.ts';
import { proseOf } from './parsed.ts';

/** The pieces, each after its language. */
function pieces(body: string): string[] {
	return proseOf(body).map(({ text, lang }) => (lang === undefined ? text : `${lang}: ${text}`));
}

test.each([
	['paragraphs, headings, lists, tables and notes', '# One\n\nTwo[^n]\n\n- three\n\n| four |\n| --- |\n| five |\n\n[^n]: six', ['One', 'Two', 'three', 'four', 'five', 'six']],
	['what pictures show, and their captions', '![a lamp](lamp.svg "The lamp, lit")', ['a lamp', 'The lamp, lit']],
	['the text of links, and not their addresses', '[a lamp](https://lamps.example/lampp "lampp") https://lamps.example/lampp <ada@lamps.example>', ['a lamp', ' ', ' ']],
	['nothing of code, formulas and HTML', '`codee` $mathh$\n\n```\ncodee\n```\n\n$$\nmathh\n$$\n\n<abbr title="titlee">8vo</abbr>\n\n<!-- remarkk -->', [' ', '8vo']],
	['blocks', ':::epigraph\nWords.\n:::', ['Words.']],
])('prose is %s', (_, body, expected) => {
	expect(pieces(body)).toEqual(expected);
});

test.each([
	['emphasised in part', '*un*likely, and un*like*ly', ['  ', '      , and   ', '    ', '  ']],
	['linked in part', '[lamp](/a/)s.', ['    ', ' .']],
	['raised in part', '8<sup>vo</sup> books', [' ', '  ', ' books']],
])('a word is left out that is %s', (_, body, expected) => {
	expect(pieces(body)).toEqual(expected);
});

test('words around markup that is set off from them stay', () => {
	expect(pieces('one *two* [three](/a/), `four` five<br>six')).toEqual(['one ', 'two', ' ', 'three', ', ', ' five', 'six']);
});

test('a piece knows the language that HTML or a block gives it', () => {
	expect(pieces('One <i lang="la">in <i>octavo</i> et</i> two.')).toEqual(['One ', 'la: in ', 'la: octavo', 'la:  et', ' two.']);
	expect(pieces('<blockquote lang="fr">\n\nLe *loisir*.\n\n</blockquote>\n\nBack.')).toEqual(['fr: Le ', 'fr: loisir', 'fr: .', 'Back.']);
	expect(pieces(':::verse{lang=de}\nÜber allen *Gipfeln*\n:::\n\nBack.')).toEqual(['de: Über allen ', 'de: Gipfeln', 'Back.']);
});

test('languages that nobody can spell are known by name', () => {
	expect(unspelled(proseOf('One <i lang="la">et</i> <i lang="en-GB">two</i> <i lang="fr">trois</i> <i lang="la">quattuor</i>'), 'en')).toEqual(['fr', 'la']);
	expect(unspelled(proseOf('Eins'), 'de')).toEqual(['de']);
});
