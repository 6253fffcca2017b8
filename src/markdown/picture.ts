import { extname } from 'node:path';
import type { MediaFile } from './context.ts';
import { mediaName } from './media.ts';

/**
 * A picture file as the site serves it.
 *
 * @param source absolute path; JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG
 * @param hash of its content
 * @throws if sharp cannot read the file
 */
export async function picture(source: string, hash: string): Promise<PictureFacts> {
	const sharp = await scaler();
	const { width, height, format, orientation } = await sharp(source).metadata();
	const [wide, high] = (orientation ?? 1) >= 5 ? [height, width] : [width, height];
	const name = mediaName(source, hash);
	if (format === 'svg') return { width: wide, height: high, files: [{ name: `${name}.svg`, source }] };
	const fitting = steps.filter((step) => step < wide);
	const widths = (wide <= (steps.at(-1) ?? 0) ? [...fitting, wide] : fitting).filter((step) => (high * step) / wide <= tallest);
	if (widths.length === 0) return { width: wide, height: high, files: [{ name: `${name}${extname(source).toLowerCase()}`, source }] };
	return { width: wide, height: high, files: widths.map((step) => ({ name: `${name}-${step}.webp`, source, width: step })) };
}

/**
 * Whether all of a picture can be read. A download that broke off still has its dimensions: better a complaint with a
 * line than a build that breaks when the picture is scaled.
 *
 * @param hash of its content
 */
export function isWhole(source: string, hash: string): Promise<boolean> {
	const seen = looked.get(hash) ?? scaler().then((sharp) => sharp(source, { animated: true }).resize(8).raw().toBuffer()).then(() => true, () => false);
	looked.set(hash, seen);
	return seen;
}

/** By hash: an essay that is saved again in `npm run dev` need not have its pictures looked at again. */
const looked = new Map<string, Promise<boolean>>();

/** Widths in pixels: one and two device pixels for a phone, the measure, and the widest figure. */
const steps = [480, 800, 1200, 1600, 2400];

/** Pixels in one direction that WebP can hold (developers.google.com/speed/webp/faq); a taller picture is served as it is. */
const tallest = 16383;

/** Loaded with the first picture: most builds look at none. */
const scaler = async () => (await import('sharp')).default;

export interface PictureFacts {
	/** Of the original, in pixels. */
	width: number;
	height: number;
	/** What is served, the narrowest first. */
	files: MediaFile[];
}
