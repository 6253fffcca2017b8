const windows = new TextDecoder('windows-1252');
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Bytes as text where most of it is UTF-8: what is none is read as Windows-1252, byte by byte, which is what old posts in
 * a database converted halfway are made of.
 */
export function mendedText(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('latin1').replace(/(?:[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3})|[\x80-\xFF]/g, (sequence) => {
		const raw = Buffer.from(sequence, 'latin1');
		try {
			return utf8.decode(raw);
		} catch {
			return windows.decode(raw);
		}
	});
}

/**
 * Text that was taken for Windows-1252 and encoded once more (“Ã©” for “é”), read as it was meant. Only if every letter
 * beyond ASCII is part of such a sequence: a text that speaks of them, or uses “Ã” for itself, stays as it is.
 */
export function unmangled(text: string): string {
	if (!/[Â-ô][^\x00-\x7F]/.test(text)) return text;
	const bytes = [];
	for (const character of text) {
		const byte = byteOf.get(character) ?? (character < '\x80' ? character.charCodeAt(0) : undefined);
		if (byte === undefined) return text;
		bytes.push(byte);
	}
	try {
		return utf8.decode(Uint8Array.from(bytes));
	} catch {
		return text;
	}
}

const byteOf = new Map(Array.from({ length: 128 }, (_, index) => [windows.decode(Uint8Array.of(index + 128)), index + 128]));
