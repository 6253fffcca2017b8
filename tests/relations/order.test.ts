import { expect, test } from 'vitest';
import { newestFirst } from '../../src/relations/order.ts';
import { essay } from './publication.ts';

test('the newest essay comes first, and essays of one day go by id', () => {
	const essays = [
		essay('b', { published: '2023-12-31' }),
		essay('d', { published: '2024-01-01' }),
		essay('a', { published: '2023-12-31' }),
		essay('c', { published: '2024-01-02' }),
	];
	expect(essays.sort(newestFirst).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
});

test('ids are ordered the same on every machine, capitals before small letters', () => {
	expect(
		['é', 'a', 'Z', 'a-b']
			.map((id) => essay(id))
			.sort(newestFirst)
			.map(({ id }) => id),
	).toEqual(['Z', 'a', 'a-b', 'é']);
});
