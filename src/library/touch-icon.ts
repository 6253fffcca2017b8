import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { isFile } from '../markdown/media.ts';

/** Whether the icon for home screens is ours to draw: the writer has a favicon and no such icon. */
export function drawsTouchIcon(publicFolder: string): boolean {
	return isFile(join(publicFolder, 'favicon.svg')) && !isFile(join(publicFolder, name));
}

/**
 * The favicon as telephones put it on their home screens: a PNG of 180 pixels on the colour of our paper, for they know
 * no transparency, with the margin that their rounded corners need.
 *
 * @see https://developer.apple.com/design/human-interface-guidelines/app-icons
 */
export async function touchIcon(publicFolder: string): Promise<Uint8Array<ArrayBuffer>> {
	const drawing = await sharp(readFileSync(join(publicFolder, 'favicon.svg')), { density: 72 * 8 }).resize(size - 2 * margin, size - 2 * margin, { fit: 'contain', background: paper }).toBuffer();
	const icon = sharp(drawing).flatten({ background: paper }).extend({ top: margin, bottom: margin, left: margin, right: margin, background: paper });
	return Uint8Array.from(await icon.png({ compressionLevel: 9 }).toBuffer());
}

const name = 'apple-touch-icon.png';
const size = 180;
const margin = 22;
/** `--paper` by day, in src/styles/tokens.css. */
const paper = '#fdfcf9';
