import type { Progress } from '../../import/bring.ts';
import type { Surroundings } from '../outcome.ts';
import { progressOf } from '../progress.ts';

/** Shows how far an import is, once it is known how many texts there are. */
export function waitingFor(around: Surroundings): Progress & { end(): void } {
	let bar: ReturnType<typeof progressOf> | undefined;
	let count = 0;
	return {
		found: () => void count++,
		text: (title, all) => {
			bar ??= progressOf(around, all, 'Importing');
			bar.step(title.slice(0, 60));
		},
		end: () => bar?.end(`${count} ${count === 1 ? 'text' : 'texts'} looked at`),
	};
}
