/**
 * One thing that is wrong (or doubtful) in the writer's files. Findings are collected, never thrown one by one, so
 * that a build reports all of them together.
 */
export interface Finding {
	/** Path from the project's root, as the writer would type it. */
	file: string;
	/** 1-based; absent when the finding is about the file as a whole. */
	line?: number;
	column?: number;
	/** The rule of `npm run check` that it goes against. */
	rule?: string;
	/** What is wrong, in one sentence without a final stop. */
	message: string;
	/** What to do about it, in one sentence. */
	remedy: string;
	/** Warnings are printed and the build goes on; errors end it. */
	severity: 'error' | 'warning';
}

/** An error at a place in a file. */
export function fault(file: string, line: number | undefined, message: string, remedy: string): Finding {
	return { file, ...(line === undefined ? {} : { line }), message, remedy, severity: 'error' };
}

/** A warning at a place in a file. */
export function warning(file: string, line: number | undefined, message: string, remedy: string): Finding {
	return { ...fault(file, line, message, remedy), severity: 'warning' };
}
