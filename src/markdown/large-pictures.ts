// A figure's picture can be seen as large as it is: a plain link to its largest file, at an address of its own that can
// be shared. Stands after images and blockPictures, which have measured the picture and given it its widths.
import type { Element, Root } from 'hast';
import { visit } from './walk.ts';

export function largePictures({ enlarge }: Words) {
	return (tree: Root): void => {
		const taken = new Set<unknown>();
		visit(tree, 'element', ({ properties }) => void taken.add(properties['id']));
		let count = 0;
		visit(tree, { tagName: 'figure' }, (figure: Element) => {
			visit(figure, { tagName: 'img' }, (image: Element, index, parent) => {
				// A picture that the writer linked elsewhere keeps its link.
				if (parent !== figure || index === undefined) return;
				count += 1;
				const id = `figure-${count}`;
				figure.children[index] = {
					type: 'element',
					tagName: 'a',
					// A heading "Figure 3" has the plain address.
					properties: { className: ['large'], id: taken.has(id) ? `_${id}` : id, href: largest(image), ariaLabel: enlarge.replace('{alt}', String(image.properties['alt'] ?? '')) },
					children: [image],
				};
			});
		});
	};
}

function largest({ properties }: Element): string {
	const [last] = String(properties['srcSet'] ?? '').split(', ').at(-1)?.split(' ') ?? [];
	return last || String(properties['src'] ?? '');
}

/** What the link says, in the essay's language, with `{alt}` for what the picture shows. */
interface Words {
	enlarge: string;
}
