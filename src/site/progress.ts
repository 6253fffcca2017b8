/**
 * Shows how far something is: at a terminal in one line that is written anew, elsewhere in a line every ten seconds.
 *
 * @param what is being done, as in "Writing pages"
 */
export function progressOf(what: string, output: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> = process.stdout): Progress {
	const pause = output.isTTY ? 100 : 10_000;
	let [total, done, started, shown] = [0, 0, 0, 0];
	return {
		begin: (count) => {
			[total, done, started, shown] = [count, 0, performance.now(), performance.now()];
		},
		step: () => {
			done += 1;
			const now = performance.now();
			if (now - shown < pause && !(output.isTTY && done === total)) return;
			shown = now;
			const left = Math.ceil(((now - started) / done) * (total - done) / 1000);
			const line = `${what}: ${done} of ${total}${left > 0 ? `, ${left} s left` : ''}`;
			// Back to the beginning of the line, and clear it (ECMA-48: CR, EL).
			output.write(output.isTTY ? `\r\u001B[K${done === total ? '' : line}` : `${line}\n`);
		},
	};
}

export interface Progress {
	/** @param count of all that is to be done */
	begin(count: number): void;
	/** One more is done. */
	step(): void;
}
