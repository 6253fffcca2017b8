import { lockName, parseLock, printLock } from './lock.ts';

/**
 * The text of `permalinks.lock` after an essay got another id. It stays the same thing to subscribers: its feed identity
 * is kept, and the address it had becomes one of those it was at.
 *
 * @param text a record that can be read
 * @returns the same text if the record does not know the essay, `undefined` if it knows another of the new id
 */
export function renamedInLock(text: string, { from, to, at, was }: Renaming): string | undefined {
	const { lock } = parseLock(text, lockName);
	const essay = lock.essays.get(from);
	if (!essay) return text;
	if (lock.essays.has(to)) return undefined;
	lock.essays.delete(from);
	lock.essays.set(to, { ...essay, id: to, at, was: [...new Set([...essay.was, was])].filter((address) => address !== at) });
	// What had become part of it is part of it still.
	for (const other of lock.essays.values()) if (other.into === from) other.into = to;
	return printLock(lock);
}

export interface Renaming {
	/** Ids. */
	from: string;
	to: string;
	/** The permalink it has from now on, and the one it had; the same where the essay names its own. */
	at: string;
	was: string;
}
