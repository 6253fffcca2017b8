import { Dice } from './dice.ts';
import { heading, paragraph, sentence } from './sentences.ts';
import { tags, topics, type Topic } from './topics.ts';

/**
 * The essay of a number. It links to essays of smaller numbers alone, so that it is the same however many there are.
 *
 * @param authors ids of those who may have written it
 */
export function essayAt(number: number, authors: readonly string[]): { id: string; text: string } {
	const dice = new Dice(1, number);
	const topic = dice.one(topics);
	const others = [topic, topic, topic, dice.one(topics)];
	const notes = dice.happens(0.52) ? dice.between(4, 8) : 0;
	const sections = dice.between(6, 9);
	const places = dice.some(notes, Array.from({ length: sections * 4 }, (_, place) => place));
	const links = Array.from({ length: number > 0 ? dice.between(2, 3) : 0 }, () => idAt(dice.between(Math.max(0, number - 4000), number - 1)));
	const special = new Map([
		[dice.between(0, sections - 1), dice.happens(0.32) ? table(dice, topic) : ''],
		[dice.between(0, sections - 1), dice.happens(0.26) ? code(dice, topic) : ''],
	]);
	const body = Array.from({ length: sections }, (_, section) => {
		const paragraphs = Array.from({ length: 4 }, (_, index) => {
			const about = dice.one(others);
			const link = links[section - 1] && index === 2 ? ` What [came of it](${links[section - 1]}.md) is told elsewhere.` : '';
			const note = places.indexOf(section * 4 + index);
			return paragraph(dice, about, Math.round(2750 / sections / 4) - 11) + (note < 0 ? '' : `[^${note + 1}]`) + link;
		});
		if (dice.happens(0.5)) paragraphs.splice(2, 0, `### ${heading(dice, topic)}`);
		if (dice.happens(0.25)) paragraphs.push(`> ${sentence(dice, topic)}`);
		if (dice.happens(0.25)) paragraphs.push(dice.some(3, topic.things).map((thing) => `- the ${thing}, which had to be paid for`).join('\n'));
		const extra = special.get(section);
		return [`## ${heading(dice, topic)}`, ...paragraphs, ...(extra ? [extra] : [])].join('\n\n');
	});
	const below = places.map((_, index) => `[^${index + 1}]: ${sentence(dice, topic)}`).join('\n');
	const front = ['---', `title: "${heading(dice, topic)}"`, `description: "${sentence(dice, topic).replaceAll('"', '')}"`, `published: ${dayAt(number)}`, `authors: [${dice.one(authors)}]`, `tags: [${[topic.name, ...dice.some(dice.between(1, 3), tags)].join(', ')}]`, '---'];
	return { id: idAt(number), text: [front.join('\n'), paragraph(dice, topic, 60), ...body, ...(below ? [below] : [])].join('\n\n') + '\n' };
}

/** The id of the essay of a number. */
export function idAt(number: number): string {
	const dice = new Dice(2, number);
	const { things } = dice.one(topics);
	return `${dice.properName().toLowerCase()}-${dice.one(things)}-${String(number).padStart(5, '0')}`;
}

/** Four essays in three days, from the year 2000 on; beyond 12,000 the days begin again, so that none lies in the future. */
function dayAt(number: number): string {
	return new Date(Date.UTC(2000, 0, 1 + Math.floor((number % 12_000) * 0.75))).toISOString().slice(0, 10);
}

function table(dice: Dice, topic: Topic): string {
	const rows = dice.some(dice.between(4, 8), topic.things).map((thing) => `| ${thing} | ${dice.between(1700, 1980)} | ${dice.between(2, 900)} | ${dice.properName()} |`);
	return ['| Part | Year | Number | Place |', '| --- | ---: | ---: | --- |', ...rows].join('\n');
}

function code(dice: Dice, topic: Topic): string {
	const [a = '', b = '', c = ''] = dice.some(3, topic.things);
	const lines = {
		js: [`export function ${a}Of(${b}) {`, `\tconst ${c} = ${b}.filter(({ year }) => year > ${dice.between(1700, 1900)});`, `\t// The oldest counts.`, `\treturn ${c}.at(0) ?? '${a}';`, '}'],
		python: [`def ${a}(${b}, ${c}=${dice.between(2, 60)}):`, `    """How many of them there are."""`, `    return [one for one in ${b} if one.year > ${c}]`],
		sh: [`for ${a} in archive/*.txt; do`, `  grep -c "${b}" "$${a}" >> ${c}.log`, 'done'],
	};
	const language = dice.one(Object.keys(lines) as (keyof typeof lines)[]);
	return ['```' + language, ...lines[language], '```'].join('\n');
}
