import yauzl from 'yauzl';
import { Unreadable, type Source } from '../importer.ts';

/** The parts of a Word file, by their names: an open zip file, or one that the source has already opened. */
export interface Package {
	exists(name: string): boolean;
	/** A part as bytes; as text if asked for with an encoding, as mammoth does. */
	read(name: string): Promise<Uint8Array>;
	read(name: string, encoding: string): Promise<string>;
	names: readonly string[];
}

/** The package that a source is, opened as a zip file. */
export function packageIn(source: Source): Package {
	return packageOf(source.files, (name) => source.bytes(name));
}

/**
 * The package in the bytes of a file.
 *
 * @throws {Unreadable} if the zip is damaged, or grows beyond {@link most} when it is unpacked
 */
export async function opened(bytes: Uint8Array, file: string): Promise<Package> {
	const damaged = () => new Unreadable(`${file} is damaged`, 'Open it in Word or LibreOffice, which can repair some files, and save it again as .docx.', { file });
	const parts = await unpacked(Buffer.from(bytes)).catch((error: unknown) => {
		throw error instanceof RangeError ? new Unreadable(`${file} is larger than a text can be once it is unpacked`, 'Make its pictures smaller, or divide it.', { file }) : damaged();
	});
	return packageOf([...parts.keys()], async (name) => {
		const part = parts.get(name);
		if (!part) throw new Error(`There is no part called ${name}`);
		return part;
	});
}

/** All parts together, unpacked. The largest books with pictures stay far below; what is larger wants to fill memory. */
const most = 512 * 1024 * 1024;

function packageOf(names: readonly string[], bytes: (name: string) => Promise<Uint8Array>): Package {
	const read = async (name: string, encoding?: string) => {
		const part = await bytes(name);
		if (encoding === undefined) return part;
		return encoding === 'base64' ? Buffer.from(part).toString('base64') : new TextDecoder(encoding).decode(part);
	};
	return { names, exists: (name) => names.includes(name), read: read as Package['read'] };
}

async function unpacked(bytes: Buffer): Promise<Map<string, Uint8Array>> {
	const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
	const parts = new Map<string, Uint8Array>();
	let size = 0;
	for await (const entry of zip.eachEntry()) {
		if (entry.fileName.endsWith('/')) continue;
		const chunks: Buffer[] = [];
		for await (const chunk of await zip.openReadStreamPromise(entry)) {
			size += (chunk as Buffer).length;
			if (size > most) throw new RangeError('too large');
			chunks.push(chunk as Buffer);
		}
		parts.set(entry.fileName, Buffer.concat(chunks));
	}
	return parts;
}
