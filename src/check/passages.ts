import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import { hideAddresses } from '../markdown/typography/addresses.ts';
import { inHtml, type Open } from './open-elements.ts';
import { lineOf } from './line.ts';

/**
 * Every paragraph, heading and cell of a text as a line of prose. Code, formulas, addresses, pictures, and words in
 * another language inside a sentence are one sign each (`MASK`), which stands for a letter; emphasis is seen through.
 *
 * @param lang the language of the whole
 */
export function passagesOf(tree: Root, source: string, lang: string): Passage[] {
	const found: Passage[] = [];
	read(tree, { source, lang, quoted: false, parents: [], found });
	return found;
}

function read(node: Nodes, state: State): void {
	if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return void state.found.push(passage(node, state));
	if (!('children' in node)) return;
	const inside = { ...state, ...(node.type === 'root' ? {} : { parents: [...state.parents, node] }) };
	if (node.type === 'blockquote') inside.quoted = true;
	if (node.type === 'containerDirective') {
		inside.lang = node.attributes?.['lang'] || state.lang;
		inside.quoted ||= ofOthers.has(node.name);
	}
	// HTML that opens before some Markdown and closes behind it.
	let open: Open[] = [];
	for (const child of node.children) {
		if (child.type === 'html') open = inHtml(child.value, open);
		else read(child, { ...inside, lang: open.findLast(({ lang }) => lang)?.lang ?? inside.lang, quoted: inside.quoted || open.some(({ name }) => name === 'blockquote' || name === 'q') });
	}
}

function passage(node: Passage['node'], { source, lang, quoted, parents }: State): Passage {
	const { text: typed, at } = lineOf(node, source);
	const text = node.type === 'heading' ? typed.replace(/\s*\{#[^{}\s]+\}\s*$/, '') : typed;
	return { node, text: hideAddresses(text).text, at, lang: new Intl.Locale(lang).language, quoted, parents };
}

/** Blocks that hold what somebody else has said, or the essay once more. */
const ofOthers = new Set(['epigraph', 'verse', 'pullquote']);

interface State {
	source: string;
	lang: string;
	quoted: boolean;
	parents: Nodes[];
	found: Passage[];
}

/** A line of prose, and where each of its signs stands. */
export interface Passage {
	node: Paragraph | Heading | TableCell;
	text: string;
	/** For each UTF-16 unit of the text its offset in the source. */
	at: number[];
	/** `en`, `de`: without region. */
	lang: string;
	/** Whether these are somebody else's words. */
	quoted: boolean;
	/** From the outermost block to the innermost. */
	parents: Nodes[];
}
