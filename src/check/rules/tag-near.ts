import { idFor } from '../../essays/id.ts';
import type { EssayFile } from '../../library/text.ts';
import type { Rule } from '../rule.ts';
import { inMatter } from '../text.ts';

export const tagNear: Rule = {
	id: 'tag-near',
	why: 'Two spellings of one tag divide what belongs together between two pages.',
	source: 'Louis Rosenfeld, Peter Morville and Jorge Arango, Information Architecture, 4th ed.: Thesauri, Controlled Vocabularies, and Metadata',
	essays: (essays) => {
		const uses = new Map<string, EssayFile[]>();
		for (const file of essays) for (const tag of file.matter.tags) uses.set(tag, [...(uses.get(tag) ?? []), file]);
		const byTrace = Map.groupBy([...uses.keys()].flatMap((tag) => tracesOf(idFor(tag)).map((trace) => ({ tag, trace }))), ({ trace }) => trace);
		return [...uses].flatMap(([tag, files]) => {
			const near = tracesOf(idFor(tag)).flatMap((trace) => byTrace.get(trace) ?? []).map((one) => one.tag);
			const other = near.find((one) => one !== tag && (uses.get(one)?.length ?? 0) >= files.length && (uses.get(one)?.length !== files.length || one < tag));
			if (other === undefined) return [];
			return files.map((file) => inMatter(file, ['tags', file.matter.tags.indexOf(tag)], `The tag "${tag}" is nearly the same as "${other}"`, `Write "${other}" if that is what you mean.`));
		});
	},
};

/**
 * What words that are nearly the same have in common: the word, its singular, and, if it is long enough, what is left of it
 * without one of its letters, as in SymSpell (github.com/wolfgarbe/SymSpell).
 */
function tracesOf(id: string): string[] {
	const singular = id.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
	const shorter = id.length > 6 && !/\d/.test(id) ? Array.from(id, (_, index) => id.slice(0, index) + id.slice(index + 1)) : [];
	return [...new Set([id, singular, ...shorter])];
}
