// A box of a task list says what it means to those who cannot see whether it is ticked. Stands after the check of HTML and
// before the text is gathered, like everything that only adds names.
import type { Element, Root } from 'hast';
import { visit } from './walk.ts';

/** @param words `done` and `open`, in the essay's language */
export function tasks({ done, open }: { done: string; open: string }) {
	return (tree: Root): void => {
		visit(tree, { tagName: 'input' }, ({ properties }: Element) => {
			properties['ariaLabel'] = properties['checked'] ? done : open;
		});
	};
}
