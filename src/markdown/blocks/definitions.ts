import { toString } from 'mdast-util-to-string';
import { element, line, type Block, type Content, type Made } from './block.ts';
import { joined, linesOf, strip, type Line } from './lines.ts';

/**
 * Terms and what they mean, as in PHP Markdown Extra: a line that begins with a colon and a space defines the line or
 * lines above it. Further paragraphs, lists and the like belong to the definition before them.
 *
 * @see https://michelf.ca/projects/php-markdown/extra/#def-list
 */
export function definitions({ content, fault }: Block): Made {
	const items: Item[] = [];
	const groups = content.map((one) => (one.type === 'paragraph' ? linesOf(one).map((each) => ({ ...each, defines: strip(each, /^:\s+/) })) : []));
	for (const [index, one] of content.entries()) {
		const lines = groups[index] ?? [];
		// The definition may stand after a blank line as well.
		if (!lines.some(({ defines }) => defines) && !(lines.length > 0 && groups[index + 1]?.[0]?.defines)) items.at(-1)?.blocks.push(one);
		else for (const unclear of addTo(items, lines)) fault(`It is not clear whether “${toString(unclear)}” is a term`, 'Leave a blank line above it if it is one; if not, join it to the line above.', one);
	}
	if (items[0]?.tagName !== 'dt') fault('The block :::definitions does not begin with a term and its definition', 'Write the term on a line, and directly below it a line that begins with a colon and a space: `: a sheet folded once`.', content[0]);
	return { tagName: 'dl', children: items.map(finished) };
}

/** Adds a paragraph's terms and definitions, and returns the lines that may be either. */
function addTo(items: Item[], lines: (Line & { defines: boolean })[]): Content[] {
	let begun = false;
	return lines.flatMap(({ defines, ...each }, index) => {
		begun ||= defines;
		if (!begun || defines) items.push({ tagName: defines ? 'dd' : 'dt', lines: [each], blocks: [] });
		else items.at(-1)?.lines.push(each);
		return begun && !defines && lines[index + 1]?.defines ? [line('p', each.children)] : [];
	});
}

function finished({ tagName, lines, blocks }: Item): Content {
	const words = joined(lines);
	return blocks.length === 0 ? line(tagName, words) : element(tagName, {}, [{ type: 'paragraph', children: words }, ...blocks]);
}

interface Item {
	tagName: 'dt' | 'dd';
	lines: Line[];
	/** What follows the first paragraph. */
	blocks: Content[];
}
