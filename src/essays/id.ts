import anyAscii from 'any-ascii';

/** Whether a name can stand in an address for good: lower-case Latin letters and digits, joined by single hyphens. */
export function isId(name: string): boolean {
	return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

/**
 * The nearest good id to any text, in any script: `Über Größe.v2` gives `uber-grosse-v2`.
 *
 * @returns an empty text if nothing of it can be spelled in letters or digits
 */
export function idFor(text: string): string {
	let id = ids.get(text);
	if (id === undefined) ids.set(text, (id = spelled(text)));
	return id;
}

/** By text: the same few tags are asked for again and again. */
const ids = new Map<string, string>();

function spelled(text: string): string {
	return anyAscii(text.normalize('NFC'))
		.toLowerCase()
		.replaceAll(/['’]/g, '')
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '')
		.slice(0, 80)
		.replace(/-$/, '');
}
