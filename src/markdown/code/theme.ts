import type { ThemeRegistrationRaw } from 'shiki/core';

/**
 * The kinds of words a reader is helped by, each the class `tk-…` of `styles/code.css`, and the TextMate scopes that
 * belong to it; what is in none is plain. A longer scope beats a shorter one, and a scope within another beats both.
 * @see https://macromates.com/manual/en/language_grammars#naming-conventions
 */
const kinds: Record<string, string> = {
	c: 'comment, punctuation.definition.comment, string.quoted.docstring, string.quoted.docstring punctuation.definition.string',
	// The words of the language itself, tags, and what Markdown makes bold.
	k: `keyword, storage, variable.language, entity.name.tag, markup.heading, markup.bold,
		keyword.operator.new, keyword.operator.expression, keyword.operator.word, keyword.operator.logical.python`,
	s: `string, punctuation.definition.string, storage.type.string, constant.character.escape, markup.inline.raw,
		string.regexp keyword, string.regexp punctuation, string.regexp constant`,
	n: 'constant, support.constant, keyword.other.unit',
	f: 'entity.name.function, support.function, markup.underline.link',
	// Types, attributes and keys.
	t: `entity.name.type, entity.name.class, entity.other, support.type, support.class, storage.type.java, storage.type.cs,
		support.type.property-name punctuation`,
	p: `punctuation, meta.brace, keyword.operator, storage.type.function.arrow, punctuation.definition.template-expression,
		constant.character.format.placeholder.other.python`,
	// Plain again: words in a shell or in YAML, and code within a string.
	'': 'string.unquoted, constant.other.option, meta.template.expression, meta.interpolation, meta.embedded, string source',
};

const names = Object.keys(kinds);

/** A theme whose colours are not colours: the number each stands for is the place of a kind in the list. */
export const theme: ThemeRegistrationRaw = {
	name: 'kinds',
	type: 'light',
	fg: colour(0),
	bg: '#ffffff',
	settings: [
		...names.map((kind, index) => ({ scope: (kinds[kind] ?? '').split(/\s*,\s*/), settings: { foreground: colour(kind ? index + 1 : 0) } })),
	],
};

/** The kind a colour of the theme stands for; `undefined` for plain text. */
export function kindOf(foreground: string | undefined): string | undefined {
	return names[Number.parseInt(foreground?.slice(1) ?? '0', 10) - 1];
}

function colour(index: number): string {
	return `#${String(index).padStart(6, '0')}`;
}
