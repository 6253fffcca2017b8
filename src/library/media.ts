import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { MediaFile } from '../markdown/context.ts';
import { mediaName } from '../markdown/media.ts';
import { plainError } from '../site/plain-error.ts';
import { mediaPath, writeWhole } from './cache.ts';

/**
 * The bytes of a file under /media/: a plain copy, a picture at the width asked for, or what the pipeline made. Pictures
 * are kept in the cache by name, which holds a hash of the original, so that no picture is ever scaled twice.
 *
 * @throws in a writer's words if a file is another than when the text was read
 */
export async function contentOf(file: MediaFile, cache: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
	const { name, source, width } = file;
	const type = typeOf(name);
	const path = mediaPath(cache, file);
	if (source !== undefined && (width === undefined || !existsSync(path))) {
		const original = readFileSync(source);
		// The name holds the hash of what was there when the text was read, and every later build goes by the name.
		if (!name.startsWith(mediaName(source, hash('sha256', original)))) throw plainError(`${source} has changed while the site was built. Build again.`);
		if (width === undefined) return { bytes: Uint8Array.from(original), type };
		const { default: sharp } = await import('sharp');
		writeWhole(path, await sharp(original, { animated: true }).autoOrient().resize({ width, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer());
	}
	return { bytes: Uint8Array.from(readFileSync(path)), type };
}

/** The type and size of a file under /media/, in bytes, as far as possible without reading it. */
export async function factsOf(file: MediaFile, cache: string): Promise<{ type: string; size: number }> {
	return { type: typeOf(file.name), size: file.source !== undefined && file.width === undefined ? statSync(file.source).size : (await contentOf(file, cache)).bytes.length };
}

/** The media type of a file, by its name (www.iana.org/assignments/media-types). */
export function typeOf(name: string): string {
	return types[extname(name).toLowerCase()] ?? 'application/octet-stream';
}

const types: Record<string, string> = {
	'.webp': 'image/webp',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.gif': 'image/gif',
	'.avif': 'image/avif',
	'.csv': 'text/csv; charset=utf-8',
	'.pdf': 'application/pdf',
	'.mp3': 'audio/mpeg',
	'.ogg': 'audio/ogg',
	'.opus': 'audio/ogg',
	'.m4a': 'audio/mp4',
	'.wav': 'audio/wav',
	'.flac': 'audio/flac',
	'.mp4': 'video/mp4',
	'.webm': 'video/webm',
	'.vtt': 'text/vtt; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
};

export type { MediaFile };
