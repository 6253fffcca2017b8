/**
 * How long it takes to relate a publication's essays, on made-up ones of 2,750 words:
 *
 *     node bench/relations.ts 1000 5000
 */
import { relate, type RelationInput } from '../src/relations/relate.ts';
import { termsOf } from '../src/relations/terms.ts';

if (import.meta.main) {
	console.log('essays    termsOf s  ms an essay     relate s  ms an essay');
	const sizes = process.argv.slice(2).map(Number);
	for (const size of sizes.length > 0 ? sizes : [1000, 5000]) measure(size);
}

/**
 * Essays made up from a seed alone. Each keeps to a topic and looks aside to another; a topic has 250 words of its own,
 * used as in a language (the r-th about 1/r as often as the first), over 8,000 words that all topics use. Some link to
 * earlier essays of their topic, and every tenth topic is a series.
 */
export function madeUpEssays(
	count: number,
	words: number,
	seed = 1,
): { essays: RelationInput[]; termsSeconds: number } {
	const random = randomFrom(seed);
	const below = (limit: number) => Math.floor(random() * limit);
	const ranked = (limit: number) => Math.floor(limit ** random()) - 1;
	const topics = Array.from({ length: Math.ceil(count / 12) }, (): string[] => []);
	let termsSeconds = 0;

	const essays = Array.from({ length: count }, (_, number): RelationInput => {
		const [topic, aside] = [below(topics.length), below(topics.length)];
		const topical = (of: number) => word(8000 + ((of * 131 + ranked(250)) % 12_000));
		const any = () => (random() < 0.6 ? word(ranked(8000)) : topical(random() < 0.75 ? topic : aside));
		const say = (length: number) => Array.from({ length }, any).join(' ');
		const tags = [`Topic ${topic}`, `Field ${topic % 20}`];
		const source = {
			title: `${topical(topic)} ${say(4)}`,
			description: say(20),
			headings: Array.from({ length: 7 }, () => say(4)),
			tags,
			text: say(words),
			lang: 'en',
		};

		const start = performance.now();
		const terms = termsOf(source);
		termsSeconds += (performance.now() - start) / 1000;

		const id = `essay-${number}`;
		const links = topics[topic]!.filter(() => random() < 0.15);
		const part = topics[topic]!.push(id);
		const series = topic % 10 === 0 ? { series: { name: tags[0]!, part } } : {};
		return { id, title: source.title, published: day(number), tags, links, terms, ...series };
	});
	return { essays, termsSeconds };
}

function measure(size: number): void {
	const { essays, termsSeconds } = madeUpEssays(size, 2750);
	const start = performance.now();
	relate(essays);
	const seconds = (performance.now() - start) / 1000;
	const columns = [termsSeconds, (1000 * termsSeconds) / size, seconds, (1000 * seconds) / size];
	console.log([String(size).padStart(6), ...columns.map((column) => column.toFixed(2).padStart(12))].join(' '));
}

/** A word for a number, always the same and for each another. */
function word(number: number): string {
	let spelled = '';
	for (let rest = number + 100; rest > 0; rest = Math.floor(rest / 100)) {
		spelled += 'bcdfghjklmnpqrstvwxz'[rest % 20]! + 'aeiou'[Math.floor(rest / 20) % 5]!;
	}
	return spelled;
}

/** Three essays a week from 1970 on. */
function day(number: number): string {
	return new Date(Math.floor((number * 7) / 3) * 86_400_000).toISOString().slice(0, 10);
}

/** Numbers from 0 to 1, the same for the same seed. Tommy Ettinger's mulberry32, in the public domain. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
