/** A card in both shapes: the wide one that most networks show (1.91:1, ogp.me names no size), the square one of messengers. */
export const shapes: Record<'wide' | 'square', Shape> = {
	wide: { suffix: '', width: 1200, height: 630, cover: { width: 440, height: 630 }, padding: [68, 84], small: 28, sizes: [112, 44] },
	square: { suffix: '-square', width: 1200, height: 1200, cover: { width: 1200, height: 440 }, padding: [92, 92], small: 36, sizes: [136, 56] },
};

/** Pixels throughout. */
export interface Shape {
	/** What the file's name ends in before `.png`. */
	suffix: string;
	width: number;
	height: number;
	/** The part of the card that a cover fills: beside the words or, if as wide as the card, above them. */
	cover: { width: number; height: number };
	/** Of the words: above and below, left and right. */
	padding: readonly [number, number];
	/** Size of all type but the title. */
	small: number;
	/** Largest and smallest size of the title. */
	sizes: readonly [number, number];
}
