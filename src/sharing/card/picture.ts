import sharp from 'sharp';
import { colours, type Place } from './layout.ts';

/**
 * A card with its cover, cut to its place around what catches the eye; transparent parts show the paper. The cover alone
 * loses colours and detail until the card is light enough: the words stay as sharp as they are.
 */
export async function covered(card: Uint8Array<ArrayBuffer>, cover: Uint8Array, { width, height, left, top }: Place): Promise<Uint8Array<ArrayBuffer>> {
	const cut = await sharp(cover).autoOrient().resize(width, height, { fit: 'cover', position: 'attention' }).flatten({ background: colours.paper }).toColourspace('srgb').png({ compressionLevel: 0 }).toBuffer();
	const withCover = async ({ quality, blur }: Lightness) => {
		const input = await (blur ? sharp(cut).blur(blur) : sharp(cut)).png({ ...palette, quality, compressionLevel: 0 }).toBuffer();
		return sharp(card).composite([{ input, left, top }]).png(palette).toBuffer();
	};
	// The first that is light enough, found by halving: each takes a quarter of a second.
	let best = card;
	for (let [first, last] = [0, lightnesses.length - 1]; first <= last; ) {
		const middle = Math.floor((first + last) / 2);
		const tried = await withCover(lightnesses[middle] as Lightness);
		if (tried.length < limit) [best, last] = [tried, middle - 1];
		else first = middle + 1;
	}
	return best;
}

/** What a card may weigh, in bytes. */
const limit = 100_000;
const palette = { palette: true, dither: 0, effort: 2, compressionLevel: 9 };

/** From what nobody sees to what leaves nothing but a few large patches: first colours go, then detail. */
const lightnesses: readonly Lightness[] = [
	...[90, 60, 40, 25, 16, 10, 7, 5, 4, 3, 2, 1].map((quality) => ({ quality, blur: 0 })),
	...[0.6, 1.2, 2.4, 5, 30].map((blur) => ({ quality: 1, blur })),
];

interface Lightness {
	/** Of the colours, from 100 down, as libimagequant counts it. */
	quality: number;
	/** Standard deviation, in pixels. */
	blur: number;
}
