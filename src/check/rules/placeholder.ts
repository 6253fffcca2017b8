import { inProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const placeholder: Rule = {
	id: 'placeholder',
	why: 'What was to be filled in later is easily published.',
	source: 'The Chicago Manual of Style Online, Q&A (TK, “to come”)',
	text: (text) => inProse(text, /\b(?:TK(?:TK)*|TODO|FIXME|(?<!\b\p{Lu}\p{Ll}+ )XXX|TBD|TBC)\b(?!\p{L}| lists?\b)|\blorem ipsum\b/giu, ({ 0: word }) => (word === word.toUpperCase() || /lorem/i.test(word) ? { message: `“${word}” still waits to be filled in`, remedy: 'Write what belongs there.' } : undefined)),
};
