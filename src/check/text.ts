import { readFileSync } from 'node:fs';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import type { EssayFile, PageFile } from '../library/text.ts';
import { blocks } from '../markdown/blocks.ts';
import { destinations } from '../markdown/destinations.ts';
import { remarkMath } from '../markdown/math.ts';
import { parser } from '../markdown/parser.ts';
import { visit } from '../markdown/walk.ts';
import { cleaned } from '../site/characters.ts';
import { passagesOf, type Passage } from './passages.ts';
import type { Found } from './rule.ts';

/** Reads a text as the rules want it: as typed, as a tree, and as lines of prose. Offsets are those of its file as the build reads it. */
export function readText(file: EssayFile | PageFile): Text {
	const source = cleaned(readFileSync(file.path, 'utf8'), file.name).text;
	// The file may have been mended since its front matter was read. Where that never ends, nobody can tell where a text begins.
	const [matter = ''] = file.body === '' ? [source] : (/^---[^\S\n]*\n(?:[^]*?\n)?---[^\S\n]*(?:\n|$)/.exec(source) ?? []);
	// A front matter of spaces: every place below it stays where it is in the file.
	const tree = reader.parse(matter.replaceAll(/[^\n]/g, ' ') + source.slice(matter.length)) as Root;
	return { file, source, tree, passages: passagesOf(tree, source, file.lang) };
}

// As the pipeline reads it; without a run, no plugin changes the tree.
const reader = unified().use(parser).use(remarkGfm).use(destinations).use(blocks, { lang: 'en' }).use(remarkMath, { name: '' });

/** Where a node stands. */
export function placeOf({ position }: Pick<Nodes, 'position'>): { start: number; end: number } {
	return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** All nodes of a kind, in order. */
export function every<T extends Nodes['type']>({ tree }: Pick<Text, 'tree'>, type: T): Extract<Nodes, { type: T }>[] {
	const found: Extract<Nodes, { type: T }>[] = [];
	visit(tree, (node) => void (node.type === type && found.push(node as Extract<Nodes, { type: T }>)));
	return found;
}

/** HTML elements of a name as typed, each with its content, even where Markdown stands between its tags. */
export function* typed({ tree, source }: Pick<Text, 'tree' | 'source'>, name: string): Generator<{ at: { start: number; end: number }; html: string }> {
	for (const node of every({ tree }, 'html')) {
		const { start } = placeOf(node);
		for (const { 0: tag, index } of node.value.replaceAll(/<!--[^]*?-->/g, (comment) => ' '.repeat(comment.length)).matchAll(new RegExp(`<${name}\\b`, 'gi'))) {
			const end = source.slice(start + index).search(new RegExp(`</${name}\\b`, 'i'));
			yield { at: { start: start + index, end: start + index + tag.length }, html: source.slice(start + index, end === -1 ? undefined : start + index + end) };
		}
	}
}

/** Something about a node as a whole. */
export function about(node: Pick<Nodes, 'position'>, message: string, remedy: string): Found {
	return { at: placeOf(node), message, remedy };
}

/** Something about a field of the front matter. */
export function inMatter(file: EssayFile, path: readonly PropertyKey[], message: string, remedy: string): Found & { file: EssayFile } {
	return { file, at: { line: file.lineOf(...path) }, message, remedy };
}

export interface Text {
	file: EssayFile | PageFile;
	/** The whole file, front matter included. */
	source: string;
	/** Markdown as the pipeline parses it, before any plugin. */
	tree: Root;
	/** Prose, in order. */
	passages: Passage[];
}
