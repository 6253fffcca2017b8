import { posix } from 'node:path';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from '../../markdown/walk.ts';
import type { Loss } from '../loss.ts';
import { calloutAt } from './callout.ts';

/**
 * The links, pictures, callouts and comments of Obsidian as Markdown; all other text stays as it was typed, code too.
 * Names are found as Obsidian finds them, wherever in the folder the file lies: https://help.obsidian.md/links
 *
 * @param above how many lines of the file stand above the text
 */
export function linked(text: string, file: string, files: readonly string[], above: number): { markdown: string; losses: Loss[] } {
	if (!/\[\[|%%/.test(text)) return { markdown: calloutAt(text), losses: [] };
	const losses: Loss[] = [];
	const found = findingIn(files);
	const pieces: string[] = [];
	let end = 0;
	let line = above + 1;
	for (const match of withoutCode(text).matchAll(/%%[^]*?%%|(!?)\[\[([^[\]|#\n]*)(#[^[\]|\n]*)?(?:\|([^[\]\n]*))?\]\]/g)) {
		const [whole, embedded, name = '', part = '', label] = match;
		const between = text.slice(end, match.index);
		line += between.split('\n').length - 1;
		const lose = (loss: Omit<Loss, 'file' | 'line'>) => losses.push({ file, line, ...loss });
		pieces.push(between);
		end = match.index + whole.length;
		if (whole.startsWith('%%')) {
			lose({ rule: 'comment', message: 'A comment between `%%` was left out', became: 'nothing' });
			pieces.push(whole.replaceAll(/[^\n]/g, ''));
			line += whole.split('\n').length - 1;
			continue;
		}
		const target = name === '' ? '' : found(name.trim(), file);
		if (target === undefined) lose({ rule: 'link', message: `Nothing in the folder is called "${name}"`, became: 'text' });
		else if (embedded && !isPicture.test(name)) lose({ rule: 'embed', message: `"${name}" was shown inside of this text, and is a link now`, became: 'link' });
		pieces.push(target === undefined ? label?.trim() || name : written(embedded === '!', name.trim(), target, part, label));
	}
	return { markdown: calloutAt(pieces.join('') + text.slice(end)), losses };
}

/** A text with blanks for its code and HTML, so that nothing is found in there and all else stands where it stood. */
function withoutCode(text: string): string {
	const pieces: string[] = [];
	let end = 0;
	visit(unified().use(remarkParse).parse(text), (node: Nodes) => {
		if (node.type !== 'code' && node.type !== 'inlineCode' && node.type !== 'html') return;
		const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
		pieces.push(text.slice(end, from), ' '.repeat(to - from));
		end = to;
	});
	return pieces.join('') + text.slice(end);
}

const isPicture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?|mp[34]|m4a|ogg|wav|webm|mov|pdf)$/i;

/** A label of a picture that is a number is its width. */
function written(embedded: boolean, name: string, target: string, part: string, label: string | undefined): string {
	const shown = label !== undefined && !(embedded && /^\d+(?:x\d+)?$/.test(label.trim())) ? label.trim() : undefined;
	const fragment = part === '' || part.startsWith('#^') ? '' : `#${part.slice(1).trim().toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')}`;
	if (embedded && isPicture.test(name)) return `![${shown ?? ''}](<${target}>)`;
	return `[${shown ?? (name === '' ? part.slice(1) : name.replace(/^.*\//, ''))}](<${target}${fragment}>)`;
}

/** From a name to the address of its file relative to the file that names it; the nearest to the top if there are several. */
function findingIn(files: readonly string[]): (name: string, from: string) => string | undefined {
	const byName = Map.groupBy(files, (file) => file.replace(/^.*\//, '').replace(/\.md$/i, '').toLowerCase());
	return (name, from) => {
		const wanted = name.replace(/\.md$/i, '').toLowerCase();
		const named = (byName.get(wanted.replace(/^.*\//, '')) ?? []).filter((file) => `/${file.replace(/\.md$/i, '').toLowerCase()}`.endsWith(`/${wanted}`));
		const [file] = named.sort((a, b) => a.split('/').length - b.split('/').length);
		return file === undefined ? undefined : posix.relative(posix.dirname(from), file);
	};
}
