/** An element of XML that holds either text or elements, as all of WXR do. */
export interface XmlElement {
	name: string;
	attributes: Record<string, string>;
	text: string;
	/** The 1-based line on which its content begins. */
	line: number;
	children: XmlElement[];
}

/** The text of an element's first child of that name, white space around it taken off; nothing if it is empty. */
export function textOf(element: XmlElement, name: string): string | undefined {
	return element.children.find((child) => child.name === name)?.text.trim() || undefined;
}

/** The custom fields of a post (`wp:postmeta`), by key; the first of each key. */
export function metaOf(item: XmlElement): Map<string, string> {
	const pairs = item.children.filter(({ name }) => name === 'wp:postmeta').map((meta) => [textOf(meta, 'wp:meta_key') ?? '', textOf(meta, 'wp:meta_value') ?? ''] as const);
	return new Map(pairs.reverse().filter(([key]) => key));
}
