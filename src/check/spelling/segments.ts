import type { Node, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit, SKIP } from '../../markdown/walk.ts';
import { languageSpans } from './language-spans.ts';

/**
 * The prose of a text, in pieces: sentences, what pictures show, and captions. Code, formulas, addresses and HTML are none.
 * Words of which only a part is emphasised or linked are left out, for no piece holds the whole.
 *
 * @param tree Markdown parsed with the pipeline's syntax, blocks and formulas included, before any plugin has changed it
 * @param body the text it was parsed from
 */
export function segmentsOf(tree: Root, body: string): Segment[] {
	const segments: Segment[] = [];
	const spans = languageSpans();
	const languages = new Map<Node, string | undefined>();
	const add = (node: Node, text: string | null | undefined) => {
		const [start, end] = [node.position?.start.offset, node.position?.end.offset];
		if (!text || start === undefined || end === undefined) return;
		const lang = languages.get(node);
		segments.push({ text, source: body.slice(start, end), start, ...(lang === undefined ? {} : { lang }) });
	};
	visit(tree, (node, _, parent) => {
		if (node.type === 'html') spans.read(node.value);
		languages.set(node, spans.lang() ?? ownLanguage(node) ?? (parent && languages.get(parent)));
		if (node.type === 'link' && showsItsAddress(node)) return SKIP;
		if (node.type === 'text') add(node, withoutGlued(node.value, body.slice(0, node.position?.start.offset).slice(-reach), body.slice(node.position?.end.offset).slice(0, reach)));
		if (node.type === 'image') for (const words of [node.alt, node.title]) add(node, words);
		return undefined;
	});
	return segments;
}

/** `:::verse{lang=fr}` */
function ownLanguage(node: Node): string | undefined {
	return (node as Partial<ContainerDirective>).attributes?.['lang'] ?? undefined;
}

function showsItsAddress({ url, children }: { url: string; children: readonly Node[] }): boolean {
	const [only, ...others] = children as { type: string; value?: string }[];
	return others.length === 0 && only?.value !== undefined && url.endsWith(only.value.replace(/^[a-z]+:\/\//i, ''));
}

/** The letters at both ends that belong to a word which goes on beyond some markup become spaces: `*un*likely`, `[link](/a/)s`. */
function withoutGlued(text: string, before: string, after: string): string {
	const blank = (found: string) => ' '.repeat(found.length);
	const cut = joinsBefore.test(before) ? text.replace(/^[\p{L}\p{M}\p{N}]+/u, blank) : text;
	return joinsAfter.test(after) ? cut.replace(/[\p{L}\p{M}\p{N}]+$/u, blank) : cut;
}

const joinsBefore = /[\p{L}\p{M}\p{N}](?:[*_~`[]|<(?!br)[^<>]*>|\]\([^()\s]*\))+$/iu;
const joinsAfter = /^(?:[*_~`]|<(?!br)[^<>]*>|\]\([^()\s]*\))+[\p{L}\p{N}]/iu;

/** No address or tag between two halves of a word is longer, or it is none of our business. */
const reach = 200;

/** A piece of prose. */
export interface Segment {
	/** What a reader reads. */
	text: string;
	/** What was typed for it, which may differ: escapes, entities, a picture's address. */
	source: string;
	/** Offset of `source` in the whole text. */
	start: number;
	/** Language tag, where it is not that of the whole text. */
	lang?: string;
}
