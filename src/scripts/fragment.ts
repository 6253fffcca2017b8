/**
 * The address of the words in a selection: the passage they begin in, and a text fragment. A browser that knows text
 * fragments shows the words, any other the passage (aids.ts).
 *
 * @param before the text of the page as it is read, to tell whether the words stand there more than once
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function fragmentOf(range: Range, id: string, page: string): string {
	toWords(range);
	const lines = blocksOf(range);
	const [first = '', last = ''] = [lines[0], lines.at(-1)];
	// Words in one block are named one by one, up to a length; else where they begin and end.
	const whole = lines.length === 1 && first.length <= 200;
	const start = whole ? first : first.split(' ').slice(0, 5).join(' ');
	const end = whole ? [] : [last.split(' ').slice(-5).join(' ')];
	const prefix = page.split(start).length > 2 ? wordsBefore(range).map((words) => `${encoded(words)}-`) : [];
	return `#${encodeURIComponent(id)}:~:text=${[...prefix, ...[start, ...end].map(encoded)].join(',')}`;
}

/** Dashes, commas and ampersands have a meaning of their own there. */
function encoded(words: string): string {
	return encodeURIComponent(words).replaceAll('-', '%2D');
}

/** Text with one space wherever there is room. */
export function squeezed(text: string): string {
	return text.replaceAll(/\s+/g, ' ').trim();
}

/** Half a word is found nowhere: takes in the rest of it. */
function toWords(range: Range): void {
	const { startContainer: from, startOffset, endContainer: to, endOffset } = range;
	if (from instanceof Text) range.setStart(from, startOffset - (/[\p{L}\p{M}\p{N}]*$/u.exec(from.data.slice(0, startOffset))?.[0].length ?? 0));
	if (to instanceof Text) range.setEnd(to, endOffset + (/^[\p{L}\p{M}\p{N}]*/u.exec(to.data.slice(endOffset))?.[0].length ?? 0));
}

/** The words of a range, block by block. */
function blocksOf(range: Range): string[] {
	const copy = range.cloneContents();
	for (const block of copy.querySelectorAll('p, li, h2, h3, h4, figcaption, td, th, dt, dd, br, pre, blockquote')) block.before('\n\n');
	return (copy.textContent ?? '').split('\n\n').map(squeezed).filter(Boolean);
}

/** A few words that stand before it in the same block. */
function wordsBefore(range: Range): string[] {
	const before = document.createRange();
	const block = (range.startContainer.parentElement ?? document.body).closest('p, li, h2, h3, h4, figcaption, td, th, dt, dd, pre');
	if (!block) return [];
	before.setStart(block, 0);
	before.setEnd(range.startContainer, range.startOffset);
	return [squeezed(before.toString()).split(' ').slice(-4).join(' ')].filter(Boolean);
}
