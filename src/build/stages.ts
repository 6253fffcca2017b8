/** Notes how long each part of a build takes. Times are for people at the terminal and never reach the site. */
export function stagesFrom(first: string): Stages {
	// Node counts from the moment it was started.
	const begun: [name: string, at: number][] = [[first, 0]];
	return {
		begin: (name) => void begun.push([name, performance.now()]),
		times: () => begun.map(([name, at], index) => [name, (begun[index + 1]?.[1] ?? performance.now()) - at] as const),
	};
}

export interface Stages {
	/** Ends what was being done, and begins something else. */
	begin(name: string): void;
	/** Names and milliseconds, in order. */
	times(): (readonly [name: string, time: number])[];
}
