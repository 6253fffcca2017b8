/** Whether a text may be the name of a person: two to five words with capitals (or without case), particles between them. */
export function isName(text: string): boolean {
	return new RegExp(`^${personal}$`, 'u').test(text.trim()) && /\s|^[\p{Lo}]{2,6}$/u.test(text.trim());
}

/** Names joined by commas, `and` or `&`, or `undefined` if any of them is no name. */
export function namesIn(text: string): string[] | undefined {
	const names = text.split(/\s*(?:,\s*(?:and\s+|und\s+|et\s+)?|\s&\s|\s(?:and|und|et|y|e|og|och|en)\s)\s*/u).map((name) => name.trim());
	return names.every(isName) ? names : undefined;
}

const word = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{Lo}\p{M}]*)`;
const particle = '(?:de|da|do|dos|du|del|della|di|van|von|der|den|ter|ten|zu|af|al|bin|ibn|la|le|y|e)';

/** The pattern of a name, to be used inside of others with the flag `u`. */
export const personal = String.raw`${word}(?:\s(?:${particle}\s){0,2}${word}){0,4}`;
