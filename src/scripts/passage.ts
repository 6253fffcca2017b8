/** The blocks of an essay's text, without its notes. */
export function passages(prose: Element): Element[] {
	return [...prose.children].filter((block) => !block.matches('.notes'));
}

/** Names a block for a later visit: by its id, or else by where it stands and what it says. */
export function keyOf(block: Element, blocks: readonly Element[]): string {
	return block.id ? `#${block.id}` : `${blocks.indexOf(block)} ${print(block)}`;
}

/** The block of a key; none if it was rewritten since, so that an edit never misleads. Blocks that only moved are found. */
export function blockOf(key: string, blocks: readonly Element[]): Element | undefined {
	if (key.startsWith('#')) return blocks.find((block) => block.id === key.slice(1));
	const [index, words] = key.split(' ');
	const same = blocks.filter((block) => print(block) === words);
	return same.find((block) => blocks.indexOf(block) === Number(index)) ?? same[0];
}

/** A short print of the words: 32 bits tell the blocks of one essay apart. */
function print({ textContent }: Element): string {
	let sum = 0;
	for (const sign of textContent) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) | 0;
	return sum.toString(36);
}
