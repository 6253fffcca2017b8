import { replacing } from './rule.ts';

/**
 * An apostrophe is U+2019 wherever it stands (Standard Ebooks manual 8). Inside a word it is plain to see: don't,
 * l'été, O'Brien, `code`'s, and l'"Odyssée".
 */
export const insideWords = replacing(/(?<=[\p{L}\p{N}\p{M}\uFFFC])'(?=["“„«]?[\p{L}\p{N}\uFFFC])/gu, '’');

/** At the beginning of one of the language's known words: 'tis, 's avonds. Others are up to `quotes.ts`. */
export const elisions = replacing((language) => language.elisions, '’');

/**
 * In years: the '90s, die '68er, in '45. Where a capital follows, or a mark that ends a quotation, it may be one: in
 * '12 Angry Men', and '42,' he said.
 */
export const years = replacing(
	/'(?=\d\d(?:s|ers?|['’]s)(?!\p{L}))|(?<=\p{L} )'(?=\d\d(?![\p{L}\p{N}'’]|[.,;:!?]['’]| \p{Lu}))/gu,
	'’',
);

/** On both sides of a shortened and: rock 'n' roll. After “the letter” it is quoted instead. */
export const shortAnd = replacing(
	/(?<=\p{L} )(?<!\b(?:the|an?|letter|variable|of|by|is|and|or|to|for) )'n'(?= \p{L})/giu,
	'’n’',
);
