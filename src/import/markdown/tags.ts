import type { Root as Html } from 'hast';
import type { Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { allowedAttributes, allowedElements, globalAttributes, mathElements } from '../../markdown/html/allowed.ts';
import { visit } from '../../markdown/walk.ts';
import type { Edit } from '../../site/edit.ts';
import { fromHtml } from '../html/html.ts';
import { linkAddress } from '../html/links.ts';
import { openingTag } from '../html/raw.ts';
import type { Losses } from '../losses.ts';
import { markdownOf } from '../tree/markdown.ts';
import { linkTo } from './hugo.ts';
import { placeOf } from './headings.ts';

/**
 * HTML within Markdown: what Octavo allows stays as it was typed. A block that stands by itself and holds anything else
 * is converted as any HTML is; of other tags what is not allowed is taken off.
 */
export function tags(tree: Root, losses: Losses): Edit[] {
	const edits: Edit[] = [];
	visit(tree, 'html', (node, _, parent) => {
		const found = tagsIn(node.value);
		if (found.every(isAllowed)) return;
		const { start, end } = placeOf(node);
		const line = node.position?.start.line ?? 1;
		const flow = parent?.type !== 'paragraph' && parent?.type !== 'heading';
		if (flow && isWhole(found)) {
			const put = markdownOf(fromHtml('\n'.repeat(line - 1) + node.value, undefined, losses)).trim();
			const indent = ' '.repeat((node.position?.start.column ?? 1) - 1);
			edits.push({ start, end, put: put.replaceAll(/\n(?=[^\n])/g, `\n${parent?.type === 'blockquote' ? '> ' : indent}`) });
			return;
		}
		for (const tag of found) {
			if (isAllowed(tag)) continue;
			if (!(tag.closing && embedding.test(tag.name))) losses.add(line + node.value.slice(0, tag.index).split('\n').length - 1, { rule: 'html', message: `HTML that Octavo does not allow: ${tag.source.replaceAll(/\s+/g, ' ').slice(0, 120)}`, became: /^<(?:iframe|audio|video|source)\b[^>]*\ssrc=/i.test(tag.source) ? 'link' : 'nothing' });
			edits.push({ start: start + tag.index, end: start + tag.index + tag.source.length, put: instead(tag) });
		}
	});
	return edits;
}

function tagsIn(html: string): Tag[] {
	return [...html.replaceAll(/<!--[^]*?-->/g, (comment) => ' '.repeat(comment.length)).matchAll(/<(\/?)([a-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi)].map(({ 0: source, 1: slash, 2: name = '', index }) => ({ source, name: name.toLowerCase(), closing: slash === '/', index }));
}

function isAllowed(tag: Tag): boolean {
	if ((!allowedElements.has(tag.name) && !mathElements.has(tag.name) && tag.name !== 'h1') || embedding.test(tag.name)) return false;
	if (tag.closing || mathElements.has(tag.name)) return true;
	const node = parsed(tag.source);
	if (!node) return !/\s/.test(tag.source);
	if ((tag.name === 'img' && node.properties['alt'] === undefined) || (tag.name === 'a' && node.properties['href'] !== undefined && linkAddress(String(node.properties['href'])) === undefined)) return false;
	return Object.keys(node.properties).every((name) => globalAttributes.has(name) || allowedAttributes[tag.name]?.includes(name));
}

/** Whether each element that begins in a block of HTML also ends there. */
function isWhole(found: readonly Tag[]): boolean {
	const open: string[] = [];
	for (const { name, closing, source } of found) {
		if (empty.has(name) || source.endsWith('/>')) continue;
		if (!closing) open.push(name);
		else if (open.pop() !== name) return false;
	}
	return open.every((name) => /^(?:p|li|td|th|tr|dd|dt|option)$/.test(name));
}

function instead({ name, source, closing }: Tag): string {
	const node = closing ? undefined : parsed(source);
	if (/^(?:iframe|audio|video|source)$/.test(name) && node && typeof node.properties['src'] === 'string') return linkTo(node.properties['src']);
	if (!node || !allowedElements.has(name) || embedding.test(name)) return '';
	if (name === 'a' && linkAddress(String(node.properties['href'] ?? '')) === undefined) delete node.properties['href'];
	return openingTag(name === 'img' ? { ...node, properties: { ...node.properties, alt: node.properties['alt'] ?? '' } } : node);
}

function parsed(tag: string) {
	const [node] = (unified().use(rehypeParse, { fragment: true }).parse(tag) as Html).children;
	return node?.type === 'element' ? node : undefined;
}

/** What plays or chooses is a link in Octavo, if anything. */
const embedding = /^(?:audio|video|source|track|picture)$/;

const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

interface Tag {
	source: string;
	name: string;
	closing: boolean;
	index: number;
}
