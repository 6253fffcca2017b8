import { hash } from 'node:crypto';

/**
 * The key of a page: a hash of everything it shows beside our code and `site.yaml` (which src/build/identity.ts stands
 * for). A page whose key stays is not rendered again, so whatever a route hands to its template belongs in here.
 */
export function keyOf(...shown: unknown[]): string {
	return hash('sha256', JSON.stringify(shown), 'base64url').slice(0, 22);
}

/** Keys by id, each made when it is first asked for: routes hand them on in getters, and `astro dev` asks for none. */
export function keysOf(shown: ReadonlyMap<string, () => unknown>): (one: { id: string }) => string | undefined {
	const keys = new Map<string, string>();
	return ({ id }) => {
		const what = shown.get(id);
		if (what && !keys.has(id)) keys.set(id, keyOf(what()));
		return keys.get(id);
	};
}
