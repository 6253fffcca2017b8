import sharp from 'sharp';
import type { MediaFile } from './context.ts';
import { mediaName } from './media.ts';

/**
 * A picture file as the site serves it.
 *
 * @param source absolute path; JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG
 * @param hash of its content
 * @throws if sharp cannot read the file
 */
export async function picture(source: string, hash: string): Promise<{ width: number; height: number; files: MediaFile[] }> {
	const { width, height, format, orientation } = await sharp(source).metadata();
	const [wide, high] = (orientation ?? 1) >= 5 ? [height, width] : [width, height];
	const name = mediaName(source, hash);
	if (format === 'svg') return { width: wide, height: high, files: [{ name: `${name}.svg`, source }] };
	const fitting = steps.filter((step) => step < wide);
	const widths = wide <= (steps.at(-1) ?? 0) ? [...fitting, wide] : fitting;
	return { width: wide, height: high, files: widths.map((step) => ({ name: `${name}-${step}.webp`, source, width: step })) };
}

/** Widths in pixels: one and two device pixels for a phone, the measure, and the widest figure. */
const steps = [480, 800, 1200, 1600, 2400];
