import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import { visit } from './walk.ts';
import { blocks } from './blocks.ts';
import { destinations, destinationsIn } from './destinations.ts';
import { remarkMath } from './math.ts';
import { parser } from './parser.ts';

/**
 * Every address that a text names and where it stands, in order: links, pictures, definitions in use, HTML, the files of
 * charts, and addresses that are their own text. The text is parsed as the pipeline does, and not rendered.
 *
 * @param body Markdown; offsets and lines are those in it
 */
export function linkPlaces(body: string): LinkPlace[] {
	const tree = reader.parse(body) as Root;
	const found = destinationsIn(tree, body).flatMap(({ start, end, address, picture = false, quoted = false }) => (address === undefined ? [] : [{ start, end, address, picture, quoted }]));
	visit(tree, 'link', ({ url, data, position }) => {
		const [start, end] = [position?.start.offset, position?.end.offset];
		if ((data as { destination?: unknown } | undefined)?.destination || start === undefined || end === undefined) return;
		const inside = body.slice(start, end).indexOf(url);
		// Of `www.example.org` and of mail, a part of the address is only meant.
		const place = inside === -1 ? { start, end } : { start: start + inside, end: start + inside + url.length };
		found.push({ ...place, address: url, picture: false, quoted: false });
	});
	let line = 1;
	let at = 0;
	return found.toSorted((a, b) => a.start - b.start).map((place) => {
		for (let next = body.indexOf('\n', at); next !== -1 && next < place.start; next = body.indexOf('\n', at)) [line, at] = [line + 1, next + 1];
		return { ...place, line };
	});
}

const reader = unified().use(parser).use(remarkGfm).use(destinations).use(blocks, { lang: 'en' }).use(remarkMath, { name: '' });

export interface LinkPlace {
	/** Offsets of the address as typed, with the quotation marks around it if it is `quoted`. */
	start: number;
	end: number;
	/** With escapes resolved. */
	address: string;
	picture: boolean;
	/** Whether it stands in an attribute. */
	quoted: boolean;
	/** 1-based. */
	line: number;
}
