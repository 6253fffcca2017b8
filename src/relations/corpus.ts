import { newestFirst } from './order.ts';
import { partsInOrder } from './series.ts';
import { nearest, type Neighbour } from './similarity.ts';
import { tagSpread } from './tags.ts';
import { indexTerms, type TermIndex } from './term-index.ts';
import type { Terms } from './terms.ts';

/**
 * All essays in the one order on which everything here rests, newest first. From here on an essay is its number in
 * that order, so that "the lower number" means "the newer one, on the same day the one with the smaller id".
 *
 * Ids that name no essay, or the essay itself, are left out of wishes and links; to tell the writer is the task of the
 * schema.
 *
 * @throws {Error} when two essays have the same id
 */
export function corpusOf(inputs: readonly RelationInput[]): Corpus {
	const essays = [...inputs].sort(newestFirst);
	const numbers = new Map(essays.map(({ id }, number) => [id, number]));
	const double = essays.find(({ id }, number) => numbers.get(id) !== number);
	if (double) throw new Error(`Two essays have the id "${double.id}"`);

	const othersNamed = (ids: readonly string[], self: number) =>
		ids.map((id) => numbers.get(id) ?? self).filter((number) => number !== self);
	const linksTo = essays.map(({ links }, number) => new Set(othersNamed(links, number)));
	const linkedFrom = essays.map(() => new Set<number>());
	linksTo.forEach((targets, number) => targets.forEach((target) => linkedFrom[target]!.add(number)));
	const terms = indexTerms(essays.map((essay) => essay.terms));

	return {
		essays,
		wishes: essays.map(({ next }, number) => othersNamed(next === undefined ? [] : [next], number)[0]),
		linksTo,
		linkedFrom,
		series: partsInOrder(essays),
		tagSpread: tagSpread(essays),
		terms,
		neighbours: essays.map((_, number) => nearest(terms, number, 12)),
	};
}

/** What `relate` needs to know of an essay. */
export interface RelationInput {
	id: string;
	title: string;
	/** YYYY-MM-DD. */
	published: string;
	tags: readonly string[];
	series?: { name: string; part: number };
	/** The id the writer wants to come next. */
	next?: string;
	/** Ids of the essays this one links to. */
	links: readonly string[];
	/** From `termsOf`. */
	terms: Terms;
}

export interface Corpus {
	readonly essays: readonly RelationInput[];
	readonly wishes: readonly (number | undefined)[];
	readonly linksTo: readonly ReadonlySet<number>[];
	/** From the newest essay to the oldest. */
	readonly linkedFrom: readonly ReadonlySet<number>[];
	/** The parts of each series, first to last. */
	readonly series: ReadonlyMap<string, readonly number[]>;
	/** On how many essays each tag stands. */
	readonly tagSpread: ReadonlyMap<string, number>;
	readonly terms: TermIndex;
	/** The dozen essays most like each, the most alike first: three to show, and spare for those that fall out. */
	readonly neighbours: readonly (readonly Neighbour[])[];
}
