import type { Cost } from './measure.ts';

/** Medians of all runs as Markdown: what each contestant took, ours as a ratio of each peer's, and how that grows. */
export function tables(runs: readonly Run[]): string {
	const names = different(runs.map(({ name }) => name));
	const sizes = different(runs.map(({ size }) => size));
	const jobs = different(runs.map(({ job }) => job));
	const of = (name: string, size: number, job: string, field: keyof Cost) => {
		const values = runs.filter((run) => run.name === name && run.size === size && run.job === job).map((run) => run[field]);
		return values.length === 0 ? undefined : median(values);
	};
	const head = ['', ...sizes.map((size) => `${size.toLocaleString('en')} essays`)];
	return jobs
		.flatMap((job) => [
			`### ${titles[job] ?? job}`,
			'',
			'Seconds by the clock / seconds of processor / MB of the largest process',
			'',
			table(head, names.map((name) => [name, ...sizes.map((size) => (['wall', 'cpu', 'peak'] as const).map((field) => figure(of(name, size, job, field))).join(' / '))])),
			'',
			...(names.length > 1
				? ['Octavo’s as a ratio of a peer’s: clock / processor / memory', '', table(head, names.slice(1).map((name) => [name, ...sizes.map((size) => (['wall', 'cpu', 'peak'] as const).map((field) => ratio(of('octavo', size, job, field), of(name, size, job, field))).join(' / '))])), '']
				: []),
			...(sizes.length > 1 ? ['Milliseconds of processor an essay', '', table(head, names.map((name) => [name, ...sizes.map((size) => figure(((of(name, size, job, 'cpu') ?? NaN) / size) * 1000))])), ''] : []),
		])
		.join('\n');
}

const titles: Record<string, string> = { cold: 'From nothing', edit: 'After one word was changed' };

function table(head: string[], rows: string[][]): string {
	return [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function ratio(ours: number | undefined, theirs: number | undefined): string {
	return ours && theirs ? (ours / theirs).toFixed(2) : '–';
}

function figure(value: number | undefined): string {
	return value ? (value >= 100 ? String(Math.round(value)) : value.toPrecision(3)) : '–';
}

/** Of an even number the mean of the two in the middle. */
export function median(values: number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function different<T>(values: T[]): T[] {
	return [...new Set(values)];
}

/** One build of one contestant. */
export interface Run extends Cost {
	name: string;
	size: number;
	job: string;
}
