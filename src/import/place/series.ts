import { idFor } from '../../essays/id.ts';
import type { EssayFile } from '../../library/text.ts';
import type { Entry } from './survey.ts';

/**
 * Numbers the parts of each series: as the export does, else by day; a number that is taken gives way to the next free one.
 *
 * @param essays what is there already, whose spelling of a series counts
 * @returns by the index of the entry
 */
export function partsOf(entries: readonly (Pick<Entry, 'index' | 'series'> & { day: string })[], essays: readonly EssayFile[]): Map<number, { name: string; part: number }> {
	const names = new Map<string, string>();
	const taken = new Map<string, Set<number>>();
	const enter = (name: string) => {
		const key = idFor(name);
		if (!names.has(key)) [names.set(key, name), taken.set(key, new Set())];
		return { name: names.get(key) as string, parts: taken.get(key) as Set<number> };
	};
	for (const { matter } of essays) if (matter.series) enter(matter.series.name).parts.add(matter.series.part);
	const wanted = entries.flatMap(({ series, ...entry }) => (series && idFor(series.name) ? [{ ...entry, series }] : []));
	const sorted = wanted.toSorted((a, b) => (a.series.part ?? Infinity) - (b.series.part ?? Infinity) || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) || a.index - b.index);
	return new Map(sorted.map(({ index, series }) => {
		const { name, parts } = enter(series.name.trim());
		let part = Number.isInteger(series.part) && (series.part ?? 0) > 0 ? (series.part as number) : 1;
		while (parts.has(part)) part++;
		parts.add(part);
		return [index, { name, part }];
	}));
}
