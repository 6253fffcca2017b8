import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Loss } from '../loss.ts';
import { calloutAt } from './callout.ts';

/**
 * The links, pictures, callouts and comments of Obsidian as Markdown; all other text stays as it was typed, code too.
 * Names are found as Obsidian finds them, wherever in the folder the file lies: https://help.obsidian.md/links
 *
 * @param above how many lines of the file stand above the text
 */
export function linked(text: string, file: string, files: readonly string[], above: number): { markdown: string; losses: Loss[] } {
	const edits: Edit[] = [];
	const losses: Loss[] = [];
	const closed: [number, number][] = [];
	visit(unified().use(remarkParse).parse(text), (node: Nodes) => {
		const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
		if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') closed.push([start, end]);
	});
	const isOpen = (at: number) => !closed.some(([start, end]) => at >= start && at < end);
	const lose = (at: number, loss: Omit<Loss, 'file' | 'line'>) => losses.push({ file, line: above + text.slice(0, at).split('\n').length, ...loss });
	for (const match of text.matchAll(/(!?)\[\[([^[\]|#\n]*)(#[^[\]|\n]*)?(?:\|([^[\]\n]*))?\]\]/g)) {
		if (!isOpen(match.index)) continue;
		const [whole, embedded, name = '', part = '', label] = match;
		const target = name === '' ? '' : found(name.trim(), file, files);
		if (target === undefined) lose(match.index, { rule: 'link', message: `Nothing in the folder is called "${name}"`, became: 'text' });
		else if (embedded && !isPicture.test(name)) lose(match.index, { rule: 'embed', message: `"${name}" was shown inside of this text, and is a link now`, became: 'link' });
		edits.push({ at: match.index, length: whole.length, text: target === undefined ? label?.trim() || name : written(embedded !== '', name.trim(), target, part, label) });
	}
	for (const match of text.matchAll(/%%[^]*?%%/g)) {
		if (!isOpen(match.index)) continue;
		lose(match.index, { rule: 'comment', message: 'A comment between `%%` was left out', became: 'nothing' });
		edits.push({ at: match.index, length: match[0].length, text: match[0].replaceAll(/[^\n]/g, '') });
	}
	const outer = edits.filter((edit) => !edits.some((other) => other !== edit && other.at <= edit.at && other.at + other.length > edit.at));
	const markdown = outer.sort((a, b) => b.at - a.at).reduce((result, edit) => result.slice(0, edit.at) + edit.text + result.slice(edit.at + edit.length), text);
	return { markdown: calloutAt(markdown), losses };
}

const isPicture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?|mp[34]|m4a|ogg|wav|webm|mov|pdf)$/i;

/** A label of a picture that is a number is its width. */
function written(embedded: boolean, name: string, target: string, part: string, label: string | undefined): string {
	const shown = label !== undefined && !(embedded && /^\d+(?:x\d+)?$/.test(label.trim())) ? label.trim() : undefined;
	const fragment = part === '' || part.startsWith('#^') ? '' : `#${part.slice(1).trim().toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')}`;
	if (embedded && isPicture.test(name)) return `![${shown ?? ''}](<${target}>)`;
	return `[${shown ?? (name === '' ? part.slice(1) : name.replace(/^.*\//, ''))}](<${target}${fragment}>)`;
}

/** The file of a name, as an address relative to the file that names it; the nearest to the top if there are several. */
function found(name: string, from: string, files: readonly string[]): string | undefined {
	const wanted = name.toLowerCase();
	const named = files.filter((file) => [wanted, `${wanted}.md`].some((path) => file.toLowerCase() === path || file.toLowerCase().endsWith(`/${path}`)));
	const file = named.sort((a, b) => a.split('/').length - b.split('/').length)[0];
	if (file === undefined) return undefined;
	const here = from.split('/').slice(0, -1);
	const there = file.split('/');
	while (here.length > 0 && here[0] === there[0]) {
		here.shift();
		there.shift();
	}
	return [...here.map(() => '..'), ...there].join('/');
}

interface Edit {
	at: number;
	length: number;
	text: string;
}
