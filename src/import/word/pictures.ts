import mammoth from 'mammoth';
import type { Loss } from '../loss.ts';

/** Gathers the pictures of a Word file under names of their own; drawings that no browser shows are left out and said. */
export function pictures(file: string): { convert: ReturnType<typeof mammoth.images.imgElement>; files: Map<string, Uint8Array>; losses: Loss[] } {
	const files = new Map<string, Uint8Array>();
	const losses: Loss[] = [];
	let count = 0;
	const convert = mammoth.images.imgElement(async (image) => {
		const number = (count += 1);
		// What lies outside of the file fails here, and mammoth says so.
		const bytes = new Uint8Array(await image.readAsBuffer());
		const ending = endings[image.contentType];
		if (!ending) losses.push({ file, rule: 'picture', message: `Picture ${number} is of the type ${image.contentType || 'unknown'}, which no browser shows`, became: 'nothing', todo: 'Save it as PNG or JPEG from Word, and put it where it was.' });
		const name = ending ? `picture-${number}.${ending}` : '';
		if (ending) files.set(name, bytes);
		// Word writes alternative texts by itself and says so in a line below.
		const alt = (image as unknown as { altText?: string }).altText?.replace(/\s*(?:Description automatically generated|AI-generated content may be incorrect\.?).*$/is, '').trim();
		return { src: name, ...(alt !== undefined && { alt }) };
	});
	return { convert, files, losses };
}

const endings: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/jpg': 'jpg', 'image/gif': 'gif', 'image/svg+xml': 'svg', 'image/webp': 'webp', 'image/tiff': 'tif', 'image/bmp': 'bmp' };
