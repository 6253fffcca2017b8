import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Paths } from '../site/paths.ts';

/** The icon that all others are drawn from. */
export function drawnFrom({ root }: Pick<Paths, 'root'>): string {
	return join(root, 'public', 'favicon.svg');
}

/**
 * The icons that feed readers and telephones ask for, by name, with their width in pixels: those that the writer has not
 * put into `public/` already, and none without a `favicon.svg` there.
 *
 * RSS allows 144 pixels; JSON Feed asks for 512 and Apple for 180.
 */
export function iconsOf(paths: Pick<Paths, 'root'>): { name: string; width: number }[] {
	const wanted = [{ name: 'feed-icon', width: 144 }, { name: 'icon', width: 512 }, { name: 'apple-touch-icon', width: 180 }];
	return existsSync(drawnFrom(paths)) ? wanted.filter(({ name }) => !existsSync(join(paths.root, 'public', `${name}.png`))) : [];
}

/** An icon as PNG, on paper: telephones show what is transparent as black. */
export async function iconOf(width: number, paths: Pick<Paths, 'root'>): Promise<Uint8Array<ArrayBuffer>> {
	const { default: sharp } = await import('sharp');
	const margin = Math.round(width / 8);
	const drawn = sharp(drawnFrom(paths), { density: 72 * (width / 16) }).resize({ width: width - 2 * margin, height: width - 2 * margin, fit: 'contain', background: paper });
	return Uint8Array.from(await drawn.extend({ top: margin, bottom: margin, left: margin, right: margin, background: paper }).flatten({ background: paper }).png({ palette: true }).toBuffer());
}

const paper = '#fdfcf9';
