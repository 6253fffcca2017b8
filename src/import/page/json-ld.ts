/** What a page says of its article in JSON-LD, or nothing. https://schema.org/Article */
export function articleData(document: Document): Record<string, unknown> {
	const things = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
		try {
			return thingsIn(JSON.parse(script.textContent ?? ''), 0);
		} catch {
			return [];
		}
	});
	return things.find((thing) => [thing['@type']].flat().some((type) => /(?:Article|BlogPosting|Essay|Report)$/.test(String(type)))) ?? {};
}

/** A key of a thing as text: that of its name or address if it is a thing itself, of the first if there are several. */
export function textAt(thing: unknown, key: string): string | undefined {
	const [value] = [(thing as Record<string, unknown> | null)?.[key]].flat();
	if (typeof value === 'string') return value.trim() || undefined;
	return typeof value === 'object' && value !== null ? (textAt(value, 'url') !== undefined && key === 'image' ? textAt(value, 'url') : textAt(value, 'name')) : undefined;
}

function thingsIn(value: unknown, depth: number): Record<string, unknown>[] {
	if (typeof value !== 'object' || value === null || depth > 4) return [];
	if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, depth + 1));
	const thing = value as Record<string, unknown>;
	return [thing, ...thingsIn(thing['@graph'], depth + 1), ...thingsIn(thing['mainEntity'], depth + 1)];
}
