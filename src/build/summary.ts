/**
 * What a build has to say in the end: what is in the site, what of it was made anew, and where the time went.
 *
 * @param files paths of the finished site, each with its bytes
 * @param stages names of what was done, each with its milliseconds, in order
 */
export function summaryOf({ files, kept, written, texts, stages }: Built): string[] {
	const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
	const kinds = Map.groupBy(files.keys(), kindOf);
	const counts = (['page', 'feed document', 'card'] as const).map((kind) => counted(kinds.get(kind)?.length ?? 0, kind));
	return [
		`${counts.join(', ')}: ${counted(files.size, 'file')}, ${digits.format(Math.round(bytes / 1e4) / 100)} MB.`,
		`${counted(written, 'file')} written, ${digits.format(kept)} unchanged since the last build; ${counted(texts.rendered, 'text')} rendered, ${digits.format(texts.known)} taken from the cache.`,
		stages.map(([name, time]) => `${name} ${(time / 1000).toFixed(1)} s`).join(', '),
	];
}

function kindOf(path: string): 'page' | 'feed document' | 'card' | 'other' {
	if (path.endsWith('.html')) return 'page';
	if (path.startsWith('cards/')) return 'card';
	return /(?:^|\/)(?:rss|atom|feed|corrections)\.(?:xml|json)$|^feeds\//.test(path) ? 'feed document' : 'other';
}

function counted(count: number, what: string): string {
	return `${digits.format(count)} ${what}${count === 1 ? '' : 's'}`;
}

const digits = new Intl.NumberFormat('en');

interface Built {
	files: ReadonlyMap<string, number>;
	/** Files that the last build wrote and this one did not. */
	kept: number;
	/** Files that this build wrote. */
	written: number;
	/** Essays and pages of the content folder. */
	texts: { rendered: number; known: number };
	stages: readonly (readonly [name: string, time: number])[];
}
