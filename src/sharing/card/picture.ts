import sharp from 'sharp';
import { colours, type Place } from './layout.ts';

/**
 * A card with its cover, cut to its place around what catches the eye; transparent parts show the paper. The cover alone
 * loses colours and detail until the card is light enough: the words stay as sharp as they are.
 */
export async function covered(card: Uint8Array, cover: Uint8Array, { width, height, left, top }: Place): Promise<Uint8Array> {
	const cut = await sharp(cover).autoOrient().resize(width, height, { fit: 'cover', position: 'attention' }).flatten({ background: colours.paper }).toColourspace('srgb').png({ compressionLevel: 0 }).toBuffer();
	for (const { quality, blur } of lightnesses) {
		const input = await (blur ? sharp(cut).blur(blur) : sharp(cut)).png({ ...palette, quality, compressionLevel: 0 }).toBuffer();
		const whole = await sharp(card).composite([{ input, left, top }]).png(palette).toBuffer();
		if (whole.length < limit) return whole;
	}
	return card;
}

/** What a card may weigh, in bytes. */
const limit = 100_000;
const palette = { palette: true, dither: 0, effort: 2, compressionLevel: 9 };

/** Tried in turn until the card is light enough; most photographs end at the second to fourth, and noise at the last. */
const lightnesses: readonly Lightness[] = [
	{ quality: 80, blur: 0 },
	{ quality: 30, blur: 0 },
	{ quality: 8, blur: 0.7 },
	{ quality: 8, blur: 1.4 },
	{ quality: 4, blur: 2.2 },
	{ quality: 2, blur: 5 },
	{ quality: 1, blur: 30 },
];

interface Lightness {
	/** Of the colours, from 100 down, as libimagequant counts it. */
	quality: number;
	/** Standard deviation, in pixels. */
	blur: number;
}
