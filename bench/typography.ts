/**
 * How the time to set type grows with the length of a text, on texts made to be hard: eight times the text should take
 * about eight times the time, where a rule with a quadratic flaw would take sixty-four.
 *
 *     node bench/typography.ts
 */
import { smarten } from '../src/markdown/typography/smarten.ts';

const units = ['"', "'", ` 'a "b`, ` 'a`, '"a" ', '1', '1-', '1,', '1x', '.', '. ', '-', ' -', '/', 'a/', '@a', ' ', 'a', 'A. ', '!', ' :', '« ', '1 000 ', `1'`, '1° ', '\n', 'z.B.', '\uFFFC', 'http://', 'é', '½"'];

console.log('unit        lang  5 KB ms  40 KB ms  ratio');
for (const unit of units) {
	for (const lang of ['en', 'fr', 'cs', 'de']) {
		const [short, long] = [5_000, 40_000].map((size) => best(unit.repeat(size / unit.length), lang)) as [number, number];
		console.log(`${JSON.stringify(unit).padEnd(12)}${lang.padEnd(6)}${short.toFixed(2).padStart(7)}${long.toFixed(2).padStart(10)}${(long / short).toFixed(1).padStart(7)}`);
	}
}

/** Milliseconds, the best of seven: the machine may be busy with something else. */
function best(text: string, lang: string): number {
	return Math.min(
		...Array.from({ length: 7 }, () => {
			const start = performance.now();
			smarten(text, lang);
			return performance.now() - start;
		}),
	);
}
