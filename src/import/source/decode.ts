/**
 * The text of a file whose encoding nobody has written down: by its byte order mark, by what it says of itself (XML
 * declaration, `meta charset`), as UTF-8 if it is that, else as Windows-1252, which is what old programs of the West write.
 *
 * @returns without a byte order mark
 */
export function decodeText(bytes: Uint8Array): string {
	const encoding = byMark(bytes) ?? byZeros(bytes);
	if (encoding) return new TextDecoder(encoding).decode(bytes);
	const declared = declaredIn(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'));
	for (const name of [declared, 'utf-8']) {
		const text = name === undefined ? undefined : decodedAs(name, bytes);
		if (text !== undefined) return text;
	}
	return new TextDecoder('windows-1252').decode(bytes);
}

function byMark([first, second, third]: Uint8Array): string | undefined {
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: every other byte of the first Latin letters is zero. */
function byZeros([first, second, third, fourth]: Uint8Array): string | undefined {
	if (first && second === 0 && third && fourth === 0) return 'utf-16le';
	return first === 0 && second && third === 0 && fourth ? 'utf-16be' : undefined;
}

function declaredIn(start: string): string | undefined {
	const name = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/.exec(start)?.[1] ?? /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1];
	// It was read as bytes: what calls itself UTF-16 here is not.
	return name && /^utf-?16/i.test(name) ? undefined : name;
}

/** `undefined` if the encoding is unknown, or the bytes are not in it. */
function decodedAs(name: string, bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(name, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
