import { edgesOf, titleRoom } from './layout.ts';
import type { Gaps } from './rows.ts';
import type { Shape } from './shape.ts';

/**
 * The shape of a card without a cover as it is drawn: without most of the rows that are empty, a third of all. Whole
 * rows are left out, so that what is drawn falls on the same parts of pixels.
 *
 * @param titleHeight of the title as it is set, in pixels
 */
export function tight(shape: Shape, titleHeight: number): { drawn: Shape; gaps: Gaps } {
	const [block, inline] = shape.padding;
	const spare = Math.max(0, Math.floor((titleRoom(shape, false).height - titleHeight) / 2));
	const drawn: Shape = { ...shape, height: shape.height - 2 * (block - inset + spare), padding: [inset, inline] };
	const { head, foot } = edgesOf(drawn);
	// Beside the head and the foot, which never leave their lines; letters with many accents may leave theirs.
	const gaps = new Map([[0, block - inset], [Math.ceil(head), spare], [Math.floor(drawn.height - foot) - 1, spare], [drawn.height - 1, block - inset]]);
	return { drawn, gaps };
}

/** What is left of the padding above and below, in pixels. */
const inset = 8;
