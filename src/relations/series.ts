/** The essays of each series by number, from the first part to the last; of two with one part number the older first. */
export function partsInOrder(essays: readonly Serial[]): Map<string, number[]> {
	const series = new Map<string, number[]>();
	essays.forEach(({ series: own }, number) => {
		if (own) series.set(own.name, [...(series.get(own.name) ?? []), number]);
	});
	const part = (number: number) => essays[number]!.series!.part;
	for (const parts of series.values()) parts.sort((a, b) => part(a) - part(b) || b - a);
	return series;
}

interface Serial {
	series?: { name: string; part: number };
}
