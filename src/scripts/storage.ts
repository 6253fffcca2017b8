/** What this device remembers under a name; nothing where the reader allows no storage. */
export function kept(name: string): string {
	try {
		return localStorage.getItem(name) ?? '';
	} catch {
		return '';
	}
}

/** Remembers something, or forgets it; where the reader allows no storage, what is chosen holds for this page. */
export function keep(name: string, value?: string): void {
	try {
		if (value) localStorage.setItem(name, value);
		else localStorage.removeItem(name);
	} catch {
		// See above.
	}
}
