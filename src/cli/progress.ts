import { progress } from '@clack/prompts';
import type { Surroundings } from './outcome.ts';

/** For how many milliseconds nobody wonders what is going on. */
const patience = 1000;

/** Shows whoever sits at a terminal how far a work of many steps has come, if it is not over in a second. */
export function progressOf({ terminal }: Surroundings, steps: number, message: string): Progress {
	const began = performance.now();
	let bar: ReturnType<typeof progress> | undefined;
	let done = 0;
	return {
		step(now) {
			done += 1;
			if (bar) return bar.advance(1, now);
			if (!terminal || performance.now() - began < patience) return;
			bar = progress({ max: steps, output: process.stderr });
			bar.start(message);
			bar.advance(done, now);
		},
		end: (said) => bar?.stop(said),
	};
}

interface Progress {
	/** One more step is done. */
	step(message: string): void;
	end(message: string): void;
}
