import { listIn, type List } from './lists.ts';
import { isMarked, joined, type Line } from './lines.ts';

/** What the groups of lines of a plain text are: headings, paragraphs, lines that keep their breaks, lists, quotations, breaks. */
export function blocksOf(groups: readonly Line[][]): Block[] {
	const blocks = merged(groups.flatMap(parted).map(blockOf));
	return blocks.map((block, index) => (isHeading(block, index, blocks) ? { kind: 'heading', text: block.text } : block));
}

/** A list or a quotation that begins right below the line that announces it is a block of its own. */
function parted(group: Line[]): Line[][] {
	const start = group.findIndex((line, index) => index > 0 && isMarked.test(line.text) && !isMarked.test(group[0]?.text ?? '') && (/:$/.test(group[index - 1]?.text ?? '') || /^\s*>/.test(line.text)));
	return start === -1 ? [group] : [group.slice(0, start), group.slice(start)];
}

function blockOf(group: Line[]): Block {
	const [first, second] = group as [Line, Line?];
	if (group.length === 1 && /^\s*(?:(?:[*·•_=~-]\s*){3,}|⁂|\*)$/.test(first.text)) return { kind: 'break' };
	if (group.length === 2 && /^\s*(?:={3,}|-{3,}|~{3,})$/.test(second?.text ?? '') && /[\p{L}\p{N}].*(?<![.!?])$/u.test(first.text)) return { kind: 'heading', text: first.text.trim() };
	if (group.every((line) => /^\s*>/.test(line.text))) return { kind: 'quotation', blocks: quoted(group) };
	const list = listIn(group);
	if (list) return { kind: 'list', list };
	if (group.length === 1 || isWrapped(group)) return { kind: 'paragraph', text: joined(group) };
	return { kind: 'verse', lines: group.map((line) => line.text.trim().replaceAll('\u00AD', '')) };
}

function quoted(group: readonly Line[]): Block[] {
	const inner: Line[][] = [[]];
	for (const line of group) {
		const text = line.text.replace(/^\s*> ?/, '');
		if (text.trim() === '') inner.push([]);
		else inner.at(-1)?.push({ ...line, text });
	}
	return blocksOf(inner.filter((lines) => lines.length > 0)).map((block) => (block.kind === 'heading' ? { kind: 'paragraph', text: block.text } : block));
}

/**
 * Whether lines are one paragraph that was broken at a margin: but for the last, no line would have held the first word
 * of the next, give or take {@link slack} columns. The lines of a poem or an address end sooner.
 */
function isWrapped(group: readonly Line[]): boolean {
	const width = Math.max(...group.map((line) => line.text.length));
	if (width < 45) return false;
	const short = group.slice(0, -1).filter((line, index) => line.text.length + 1 + (/\S+/.exec(group[index + 1]?.text ?? '')?.[0].length ?? 0) <= width - slack);
	return short.length <= group.length / 8;
}

const slack = 8;

/** Lists with a blank line between their items are one list; numbers have to go on. */
function merged(blocks: readonly Block[]): Block[] {
	const result: Block[] = [];
	for (const block of blocks) {
		const before = result.at(-1);
		const goesOn = before?.kind === 'list' && block.kind === 'list' && before.list.ordered === block.list.ordered && (!block.list.ordered || block.list.start === before.list.start + before.list.items.length);
		if (goesOn) before.list.items.push(...block.list.items);
		else result.push(block.kind === 'list' ? { kind: 'list', list: { ...block.list, items: [...block.list.items] } } : block);
	}
	// One numbered line is a paragraph that begins with a number, or a heading.
	return result.map((block) => (block.kind === 'list' && block.list.ordered && block.list.items.length === 1 && block.list.items[0]?.nested === undefined ? { kind: 'paragraph', text: block.list.whole } : block));
}

/**
 * A short line between blank lines without final punctuation, above text. Two such lines one after another are a heading
 * and one below it; more are a poem, an address, or a list without marks.
 */
function isHeading(block: Block, index: number, blocks: readonly Block[]): block is Block & { kind: 'paragraph' } {
	if (!isShort(block)) return false;
	const [above, other, last] = [blocks[index - 1], blocks[index + 1], blocks[index + 2]];
	const run = [blocks[index - 2], above, block, other, last];
	if (run.some((_, at) => at < 3 && run.slice(at, at + 3).every(isShort))) return false;
	const below = isShort(other) ? last : other;
	return below?.kind === 'list' || below?.kind === 'quotation' || below?.kind === 'verse' || (below?.kind === 'paragraph' && /[.!?…:"”’)\]]$|.{80}/u.test(below.text));
}

function isShort(block: Block | undefined): block is Block & { kind: 'paragraph' } {
	return block?.kind === 'paragraph' && block.text.length <= 80 && block.text.split(/\s+/).length <= 12 && !/[.!?:;,…)}\]"”»*]$/u.test(block.text) && /^(?:\d|[\p{Lu}\p{Lt}\p{Lo}¿¡])/u.test(block.text) && !/https?:/.test(block.text);
}

export type Block =
	| { kind: 'break' }
	| { kind: 'heading'; text: string }
	| { kind: 'list'; list: List }
	| { kind: 'paragraph'; text: string }
	| { kind: 'quotation'; blocks: Block[] }
	| { kind: 'verse'; lines: string[] };
