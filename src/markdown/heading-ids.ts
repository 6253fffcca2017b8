// A writer can fix a heading's address with `## Title {#address}`. Stands before everything that reads heading text,
// and before headingAddresses, which keeps an id that is already there.
import type { Root } from 'mdast';
import { visit } from './walk.ts';

export function headingIds() {
	return (tree: Root): void => {
		visit(tree, 'heading', (heading) => {
			const last = heading.children.at(-1);
			if (last?.type !== 'text') return;
			const mark = /\s*\{#([\p{L}\p{N}_-]+)\}\s*$/u.exec(last.value);
			if (!mark) return;
			last.value = last.value.slice(0, mark.index);
			if (last.value === '') heading.children.pop();
			heading.data = { ...heading.data, hProperties: { id: mark[1] ?? '' } };
		});
	};
}
