import type { Author } from '../../essays/author.ts';
import { idFor } from '../../essays/id.ts';
import { fault, type Finding } from '../../site/finding.ts';
import { suggest } from '../../site/shape.ts';
import type { EssayFile } from '../text.ts';
import { remedyForAuthor } from './settings.ts';

/** What an essay's front matter says of other things must be true of them: authors, Next, series, tags. */
export function checkChoices(essays: readonly EssayFile[], visible: readonly EssayFile[], authors: ReadonlyMap<string, Author>): Finding[] {
	const ids = new Set(visible.map(({ id }) => id));
	return [...essays.flatMap((essay) => [...checkAuthors(essay, authors), ...checkNext(essay, essays, ids)]), ...checkSeries(visible), ...checkTags(visible)];
}

function checkAuthors(essay: EssayFile, authors: ReadonlyMap<string, Author>): Finding[] {
	return (essay.matter.authors ?? [])
		.map((id, index) => ({ id, index }))
		.filter(({ id }) => !authors.has(id))
		.map(({ id, index }) => fault(essay.name, essay.lineOf('authors', index), `There is no author "${id}"`, remedyForAuthor(id, authors)));
}

function checkNext(essay: EssayFile, essays: readonly EssayFile[], visible: ReadonlySet<string>): Finding[] {
	const { next } = essay.matter;
	if (next === undefined || !visible.has(essay.id)) return [];
	if (next !== essay.id && visible.has(next)) return [];
	const line = essay.lineOf('next');
	if (next === essay.id) return [fault(essay.name, line, 'The essay names itself as its next', 'Name another, or delete the line and let Octavo find one.')];
	const hidden = essays.find(({ id }) => id === next);
	if (hidden) return [fault(essay.name, line, `The next essay "${next}" is ${hidden.status === 'gone' ? 'withdrawn' : hidden.status === 'draft' ? 'a draft' : `scheduled for ${hidden.matter.published}`}`, hidden.status === 'gone' ? 'Name another, or delete the line.' : 'Publish it first, or delete the line until then.')];
	return [fault(essay.name, line, `There is no essay "${next}"`, suggest(next, [...visible].filter((id) => id !== essay.id)))];
}

function checkSeries(essays: readonly EssayFile[]): Finding[] {
	const owners = new Map<string, EssayFile>();
	return essays.flatMap((essay) => {
		const { series } = essay.matter;
		if (!series) return [];
		const key = `${series.name}\n${series.part}`;
		const owner = owners.get(key);
		owners.set(key, owner ?? essay);
		if (owner) return fault(essay.name, essay.lineOf('series', 'part'), `Part ${series.part} of "${series.name}" is already ${owner.name}`, 'Give one of the two another number.');
		return [];
	});
}

/** Two names that make one address would share a page without being one subject: `C` and `C++`, `AI` and `ai`. */
function checkTags(essays: readonly EssayFile[]): Finding[] {
	const owners = new Map<string, { name: string; file: string }>();
	const names = essays.flatMap((essay) => [
		...essay.matter.tags.map((name, index) => ({ essay, kind: 'tag', name, line: () => essay.lineOf('tags', index) })),
		...(essay.matter.series ? [{ essay, kind: 'series', name: essay.matter.series.name, line: () => essay.lineOf('series', 'name') }] : []),
	]);
	return names.flatMap(({ essay, kind, name, line }) => {
		const id = idFor(name);
		if (id === '') return fault(essay.name, line(), `The ${kind} "${name}" has no letter or digit to make an address from`, 'Use words.');
		const owner = owners.get(`${kind}/${id}`);
		owners.set(`${kind}/${id}`, owner ?? { name, file: essay.name });
		if (owner && owner.name !== name) return fault(essay.name, line(), `The ${kind} "${name}" would share its address with "${owner.name}" of ${owner.file}`, 'Write both the same, or tell them apart by a word.');
		return [];
	});
}
