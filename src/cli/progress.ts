import { progress } from '@clack/prompts';
import type { Surroundings } from './outcome.ts';

/** Shows whoever sits at a terminal how far a work of many steps has come. */
export function progressOf({ terminal }: Surroundings, steps: number, message: string): Progress {
	if (!terminal || steps === 0) return { step: () => undefined, end: () => undefined };
	const bar = progress({ max: steps, output: process.stderr });
	bar.start(message);
	return { step: (message) => bar.advance(1, message), end: (message) => bar.stop(message) };
}

interface Progress {
	/** One more step is done. */
	step(message: string): void;
	end(message: string): void;
}
