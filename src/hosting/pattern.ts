import { decoded } from '../site/address.ts';

/**
 * Paths of rules as one regular expression, in the dialect that nginx and Caddy share, quoted as a word of their files.
 * Both compare it with the path that a request means, its percent signs resolved.
 *
 * @param base as the settings have it, percent-encoded
 */
export function expression(base: string, paths: readonly string[]): string {
	const written = paths.map((path) => path.slice(1).split('*').map(escaped).join('.*'));
	return quoted(`^${escaped(decoded(base))}(?:${written.join('|')})$`);
}

/** A word of a file of nginx or Caddy. */
export function quoted(text: string): string {
	return `"${text.replaceAll('"', '\\"')}"`;
}

function escaped(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
