/**
 * Makes a publication of N long reads to measure with: each of about 2,750 words in six to nine sections, a third with a
 * table, half with notes, a quarter with code, each linking to two or three others. Essay 17 is the same in every size,
 * so what is measured at a thousand is contained in what is measured at ten thousand.
 *
 *     node bench/corpus.ts 1000 /tmp/a-thousand
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dice } from './corpus/dice.ts';
import { essayAt } from './corpus/essay.ts';
import { topics } from './corpus/topics.ts';

/**
 * Writes the publication into a folder, which is emptied first.
 *
 * @param size how many essays
 */
export function writeCorpus(size: number, folder: string): void {
	rmSync(folder, { recursive: true, force: true });
	for (const name of ['essays', 'authors', 'pages']) mkdirSync(join(folder, name), { recursive: true });
	writeFileSync(join(folder, 'site.yaml'), site);
	writeFileSync(join(folder, 'pages/about.md'), '---\ntitle: About\n---\n\nThese essays were put together by a program, to measure another program with.\n');
	for (const [id, name] of Object.entries(authors)) writeFileSync(join(folder, `authors/${id}.yaml`), `name: ${name}\n`);
	for (let number = 0; number < size; number += 1) {
		const { id, text } = essayAt(number, Object.keys(authors));
		writeFileSync(join(folder, `essays/${id}.md`), text);
	}
}

const site = `title: A Measured Publication
url: https://bench.example/
description: Essays on ${topics.slice(0, 5).map(({ name }) => name.toLowerCase()).join(', ')} and more, made to be counted.
language: en
permalinks: /:id/
author: ada
`;

const dice = new Dice(7, 7);
const given = ['Ada', 'Bruno', 'Carla', 'Dmitri', 'Elsa', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Karin', 'Luca', 'Mira', 'Nils', 'Olga', 'Pavel', 'Rosa', 'Samir', 'Tilda', 'Yusuf'];
const authors = Object.fromEntries(given.map((name) => [name.toLowerCase(), `${name} ${dice.properName()}`]));

const [size, folder] = process.argv.slice(2);
if (import.meta.main) {
	if (!folder || !(Number(size) > 0)) throw new Error('node bench/corpus.ts <number of essays> <folder>');
	writeCorpus(Number(size), folder);
}
