import type { Dice } from './dice.ts';
import type { Topic } from './topics.ts';

/** A sentence about a topic, in plain words and with the marks that writers type. */
export function sentence(dice: Dice, topic: Topic): string {
	const say = dice.one(forms)(wordsFor(dice, topic));
	return (say.charAt(0).toUpperCase() + say.slice(1)).replaceAll(/\b([Aa]) (\W?)(?=[aeiou])/g, '$1n $2');
}

/** Sentences until there are about so many words. */
export function paragraph(dice: Dice, topic: Topic, words: number): string {
	const said: string[] = [];
	for (let count = 0; count < words; count += said.at(-1)!.split(' ').length) said.push(sentence(dice, topic));
	return said.join(' ');
}

/** A heading of three to six words. */
export function heading(dice: Dice, topic: Topic): string {
	const { a, b, name, kind } = wordsFor(dice, topic);
	return dice.one([`The ${a()} and the ${b()}`, `What the ${a()} of ${name()} meant`, `A ${kind()} ${a()} in ${name()}`, `From ${a()} to ${b()}`, `Why the ${a()} did not last`, `Who paid for the ${b()}`, `The ${kind()} years of ${name()}`]);
}

function wordsFor(dice: Dice, topic: Topic) {
	const thing = () => dice.one(topic.things);
	return {
		a: thing,
		b: thing,
		many: () => manyOf(thing()),
		body: () => dice.one(topic.bodies),
		deed: () => dice.one(topic.deeds),
		kind: () => dice.one(topic.kinds),
		name: () => dice.properName(),
		year: () => String(dice.between(1710, 1989)),
		number: () => String(dice.between(3, 900)),
		time: () => dice.one(['for a generation', 'before the winter', 'within a single season', 'year after year', 'in the end', 'at first', 'by the time the news came', 'on most mornings', 'without anybody saying so']),
		belief: () => dice.one(['people had come to believe', 'the minutes show', 'an old habit suggested', 'the accounts make plain', 'visitors liked to repeat', 'nobody could prove', 'the letters hint']),
		turn: () => dice.one(['Yet', 'Even so', 'For that reason', 'By contrast', 'Later', 'In practice', 'Seen from here', 'More than once']),
		view: () => dice.one(['useful', 'expensive', 'beautiful', 'dangerous', 'ordinary', 'unfair', 'necessary', 'finished', 'out of date']),
	};
}

function manyOf(thing: string): string {
	return /[^aeiou]y$/.test(thing) ? `${thing.slice(0, -1)}ies` : /(?:[sx]|[cs]h)$/.test(thing) ? `${thing}es` : thing === 'shelf' || thing === 'loaf' ? `${thing.slice(0, -1)}ves` : `${thing}s`;
}

type Words = ReturnType<typeof wordsFor>;

const forms: readonly ((words: Words) => string)[] = [
	({ a, name, year, deed }) => `the ${a()} at ${name()} was built in ${year()}, and it began to ${deed()} almost at once.`,
	({ turn, body, deed, many }) => `${turn()}, ${body()} would rather ${deed()} than replace the ${many()}.`,
	({ belief, many, view, time }) => `${belief()} that the ${many()} were ${view()} ${time()}.`,
	({ name, a, kind, b }) => `"Give me one ${kind()} ${a()}," wrote ${name()}, "and I'll show you what a ${b()} is for."`,
	({ a, b, deed, kind }) => `a ${a()} doesn't ${deed()} because it's ${kind()}; it does so because somebody looked after the ${b()}.`,
	({ number, many, name, year }) => `of the ${number()} ${many()} that ${name()} counted in ${year()}, hardly one is left.`,
	({ body, a, deed, time }) => `what ${body()} wanted from the ${a()} was simple -- that it should ${deed()} ${time()}.`,
	({ kind, a, b, name }) => `there is a *${kind()}* ${a()} in the museum at ${name()}, beside a ${b()} that nobody can explain.`,
	({ turn, a, deed, many, view }) => `${turn()}, to ${deed()} a ${a()} was thought ${view()}, and the ${many()} were left to themselves.`,
	({ name, deed, a, year, body }) => `when ${name()} was asked to ${deed()} the ${a()}, in the spring of ${year()}, ${body()} had already made up its mind.`,
	({ many, b, time, view }) => `the ${many()} grew ${view()} ${time()}, and with them the **${b()}** on which all the others had come to rest.`,
	({ a, b, kind }) => `whoever has held a ${kind()} ${a()} knows how little the ${b()} has to do with it.`,
	({ number, a, name, deed }) => `it took ${number()} people to ${deed()} the ${a()}; the list of their names, kept by ${name()}, fills two pages.`,
	({ body, many, kind, turn }) => `${turn()}, ${body()} kept the ${kind()} ${many()}, the ones that were cheap to keep, and let go of the rest.`,
	({ name, a, b, belief }) => `${belief()} that between ${name()} and the sea there was no better ${a()}, and no worse ${b()}.`,
	({ a, many, deed }) => `ask why a ${a()} should ${deed()} at all, and the answer is always about ${many()} and never about people.`,
];
