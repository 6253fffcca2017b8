// Pictures in a wide block, a full one or a gallery are offered in the widths they are shown in there, and those of a
// row share its height. Stands after images, which has measured them and offered each for the measure.
import type { Element, Root } from 'hast';
import { SKIP, visit } from './walk.ts';

export function blockPictures() {
	return (tree: Root): void => setSizes(tree, 'measure', 1);
}

function setSizes(tree: Root | Element, room: keyof typeof rooms, beside: number): void {
	visit(tree, 'element', (element) => {
		if (element === tree) return undefined;
		const { properties, tagName } = element;
		const [name] = (properties['className'] ?? []) as string[];
		if (name === 'wide' || name === 'full') return inside(element, name, beside);
		if (name === 'row') return inside(element, room, level(element));
		if (tagName === 'img' && properties['sizes'] && (room !== 'measure' || beside > 1)) properties['sizes'] = rooms[room](beside);
		return undefined;
	});
}

function inside(element: Element, room: keyof typeof rooms, beside: number): typeof SKIP {
	setSizes(element, room, beside);
	return SKIP;
}

/**
 * Gives the pictures of a row the height of its lowest, in their attributes: widths are then in proportion, and stay so
 * when the style sheet shrinks them to fit. Returns how many they are.
 */
function level(row: Element): number {
	const pictures: Element['properties'][] = [];
	visit(row, { tagName: 'img' }, ({ properties }: Element) => void (properties['height'] && pictures.push(properties)));
	const lowest = Math.min(...pictures.map(({ height }) => Number(height)));
	for (const one of pictures) Object.assign(one, { width: Math.round((Number(one['width']) / Number(one['height'])) * lowest), height: lowest });
	return pictures.length;
}

/** What a picture has of the window, of so many in a row; on a phone only two stand side by side. Widths as in styles/wide.css. */
const rooms = {
	measure: (beside: number) => `(min-width: 46rem) ${part(42, beside)}rem, ${part(92, beside === 2 ? 2 : 1)}vw`,
	wide: (beside: number) => `(min-width: 66rem) ${part(62, beside)}rem, ${part(92, beside === 2 ? 2 : 1)}vw`,
	full: (beside: number) => `(min-width: 46rem) ${part(100, beside)}vw, ${part(100, beside === 2 ? 2 : 1)}vw`,
};

function part(whole: number, of: number): number {
	return Math.ceil(whole / of);
}
