import type { Readable } from 'node:stream';
import { mendedText } from './mend.ts';

/**
 * The bytes of an XML file as text, piece by piece: by its byte order mark, else as its first line says, else as UTF-8. In
 * UTF-8 a byte that is none is read as Windows-1252, and its line is told.
 *
 * @param damaged is given the 1-based number of each line with such bytes, before the line itself comes
 */
export async function* decode(stream: Readable, damaged: (line: number) => void): AsyncIterable<string> {
	let other: TextDecoder | undefined;
	let begun = false;
	let line = 1;
	let rest: Uint8Array = new Uint8Array();
	for await (const chunk of stream as AsyncIterable<Uint8Array>) {
		let bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk;
		if (!begun && bytes.length < 200) {
			rest = bytes;
			continue;
		}
		other ??= begun ? undefined : otherThanUtf8(bytes);
		begun = true;
		const whole = other ? bytes.length : wholeCharacters(bytes);
		rest = bytes.subarray(whole);
		bytes = bytes.subarray(0, whole);
		yield other ? other.decode(bytes, { stream: true }) : text(bytes);
	}
	other ??= begun ? undefined : otherThanUtf8(rest);
	yield other ? other.decode(rest) : text(rest);

	function text(bytes: Uint8Array): string {
		try {
			return counted(new TextDecoder('utf-8', { fatal: true, ignoreBOM: line > 1 }).decode(bytes));
		} catch {
			const lines = new TextDecoder('utf-8').decode(bytes).split('\n');
			for (const [index, content] of lines.entries()) if (content.includes('\uFFFD')) damaged(line + index);
			return counted(mendedText(bytes).replace(/^\uFEFF/, ''));
		}
	}

	function counted(decoded: string): string {
		line += newlines(decoded);
		return decoded;
	}
}

/** How many line ends a text has. */
export function newlines(text: string): number {
	let count = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
	return count;
}

/** The encoding a file says it has, if it is not UTF-8 and this runtime knows it. */
function otherThanUtf8(bytes: Uint8Array): TextDecoder | undefined {
	const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
	const said = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1];
	const label = mark === 'fffe' || mark === '3c00' ? 'utf-16le' : mark === 'feff' || mark === '003c' ? 'utf-16be' : /^utf-?(?:8|16)/i.test(said ?? '') ? undefined : said;
	if (!label) return undefined;
	try {
		return new TextDecoder(label);
	} catch {
		return undefined;
	}
}

/** How many bytes there are before a character of UTF-8 that may go on in the next piece. */
function wholeCharacters(bytes: Uint8Array): number {
	for (let back = 1; back <= Math.min(4, bytes.length); back += 1) {
		const byte = bytes[bytes.length - back] ?? 0;
		if (byte < 0x80) return bytes.length - back + 1;
		if (byte >= 0xc0) return bytes.length - back;
	}
	return bytes.length;
}
