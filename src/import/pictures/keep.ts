import sharp from 'sharp';

/**
 * Looks at the bytes of a picture, whatever its name says, and gives it back in a form that a site can serve.
 *
 * A drawing (SVG) is a document that can hold scripts and fetch things. As a picture in a page it may do neither, but by
 * its own address it may: one that holds anything of the kind is drawn into pixels.
 *
 * @returns `undefined` if it is no picture, or a damaged one
 */
export async function keptPicture(bytes: Uint8Array): Promise<KeptPicture | undefined> {
	try {
		const image = sharp(bytes, { animated: true });
		const { format, width } = await image.metadata();
		const ending = endings[format ?? ''];
		if (format === 'svg') return isActive(Buffer.from(bytes).toString('utf8')) ? { bytes: await sharp(bytes, { density: width < 800 ? 144 : 72 }).png().toBuffer(), ending: '.png', isRedrawn: true } : { bytes, ending: '.svg', isRedrawn: false };
		if (ending === undefined) return undefined;
		// What broke off still has its dimensions.
		await image.resize(8).raw().toBuffer();
		return { bytes, ending, isRedrawn: false };
	} catch {
		return undefined;
	}
}

/** Scripts, handlers, foreign documents, entities, and anything fetched from elsewhere. */
function isActive(svg: string): boolean {
	return /<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|handler|listener|set|animate)\b|\son\w+\s*=|<!ENTITY|<!DOCTYPE[^>]*\[|javascript:|@import|\b(?:href|src)\s*=\s*["']?\s*(?!["'#]|data:image\/(?:png|jpeg|gif|webp))\S|url\(\s*["']?(?!#|["']?data:image\/(?:png|jpeg|gif|webp))/i.test(svg);
}

/** By sharp's names of formats. */
const endings: Record<string, string> = { jpeg: '.jpg', png: '.png', webp: '.webp', gif: '.gif', tiff: '.tiff', heif: '.avif' };

export interface KeptPicture {
	bytes: Uint8Array;
	/** Of what it really is, with the dot. */
	ending: string;
	/** Whether it was a drawing with more in it than a drawing needs. */
	isRedrawn: boolean;
}
