import { createHash } from 'node:crypto';

/**
 * The key of a page: a hash of everything it shows beside our code and `site.yaml` (which src/build/identity.ts stands
 * for). A page whose key stays is not rendered again, so whatever a route hands to its template belongs in here.
 */
export function keyOf(...shown: unknown[]): string {
	return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22);
}
