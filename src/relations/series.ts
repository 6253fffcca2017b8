/** The essays of each series, from the first part to the last; of two with one part number the older first. */
export function partsInOrder(essays: readonly Serial[]): Map<string, number[]> {
	const serial = essays.keys().filter((number) => essays[number]!.series !== undefined);
	const series = Map.groupBy(serial, (number) => essays[number]!.series!.name);
	const part = (number: number) => essays[number]!.series!.part;
	for (const parts of series.values()) parts.sort((a, b) => part(a) - part(b) || b - a);
	return series;
}

interface Serial {
	series?: { name: string; part: number };
}
