// Pictures in a wide block, a full one or a gallery are offered in the widths they are shown in there, and those of a
// row can share its height. Stands after images, which has measured them and offered each for the measure.
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

export function blockPictures() {
	return (tree: Root): void => setSizes(tree, 'measure', 1);
}

function setSizes(tree: Root | Element, room: keyof typeof rooms, beside: number): void {
	visit(tree, 'element', (element) => {
		if (element === tree) return undefined;
		const { properties, tagName, children } = element;
		const [name] = (properties['className'] ?? []) as string[];
		if (name === 'wide' || name === 'full') return inside(element, name, beside);
		if (name === 'row') {
			const figures = children.filter((child): child is Element => child.type === 'element');
			for (const figure of figures) figure.properties['dataRatio'] = ratioOf(figure);
			return inside(element, room, figures.length);
		}
		if (tagName === 'img' && properties['sizes'] && (room !== 'measure' || beside > 1)) properties['sizes'] = rooms[room](beside);
		return undefined;
	});
}

function inside(element: Element, room: keyof typeof rooms, beside: number): typeof SKIP {
	setSizes(element, room, beside);
	return SKIP;
}

/** What a picture has of the window, of so many in a row; on a phone a row breaks after two. Widths as in styles/blocks.css. */
const rooms = {
	measure: (beside: number) => `(min-width: 46rem) ${part(42, beside)}rem, ${part(92, Math.min(beside, 2))}vw`,
	wide: (beside: number) => `(min-width: 66rem) ${part(62, beside)}rem, ${part(92, Math.min(beside, 2))}vw`,
	full: (beside: number) => `(min-width: 46rem) ${part(100, beside)}vw, ${part(100, Math.min(beside, 2))}vw`,
};

function part(whole: number, of: number): number {
	return Math.ceil(whole / of);
}

/** Width over height, to hundredths. */
function ratioOf(figure: Element): string {
	let ratio = 1;
	visit(figure, { tagName: 'img' }, ({ properties: { width, height } }: Element) => void (width && height && (ratio = Number(width) / Number(height))));
	return String(Math.round(ratio * 100) / 100);
}
