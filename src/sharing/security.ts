import type { Settings } from '../site/settings.ts';

/**
 * Whom to tell of a weakness in the site.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityText({ contact, expires }: NonNullable<Settings['security']>, { origin, language }: Settings): string {
	return [`Contact: ${contact}`, `Expires: ${expires}T00:00:00Z`, `Preferred-Languages: ${language}`, `Canonical: ${origin}/${securityPath}`, ''].join('\n');
}

/** Where it must stand: at the top of the host, whatever folder the site lives in. */
export const securityPath = '.well-known/security.txt';
