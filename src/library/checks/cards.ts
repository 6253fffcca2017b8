import { shapes } from '../../sharing/card/shape.ts';
import { fault, type Finding } from '../../site/finding.ts';
import type { EssayFile } from '../text.ts';

/** Cards are called after the essay's file, so the names `index` and, beside `tides`, `tides-square` are taken. */
export function checkCards(essays: readonly Pick<EssayFile, 'id' | 'name'>[]): Finding[] {
	const owners = new Map<string, string>();
	return [{ id: 'index', name: 'the publication itself' }, ...essays].flatMap(({ id, name }) => {
		const cards = Object.values(shapes).map(({ suffix }) => `cards/${id}${suffix}.png`);
		const taken = cards.find((card) => (owners.get(card) ?? name) !== name);
		for (const card of cards) if (!owners.has(card)) owners.set(card, name);
		return taken ? [fault(name, undefined, `Its picture for shared links would be ${taken}, which is that of ${owners.get(taken)}`, 'Give the file another name; a `permalink` can keep the address.')] : [];
	});
}
