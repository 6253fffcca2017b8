import { posix } from 'node:path';
import type { Root } from 'mdast';
import { visit } from '../../markdown/walk.ts';
import type { Edit } from '../../site/edit.ts';
import { linkAddress } from '../html/links.ts';
import { inWords } from '../html/pictures.ts';
import type { Losses } from '../losses.ts';
import { placeOf } from './headings.ts';

/** Gives words to pictures that have none, and takes links off that Octavo does not follow. */
export function addresses(tree: Root, text: string, losses: Losses): Edit[] {
	const edits: Edit[] = [];
	const definitions = new Map<string, string>();
	visit(tree, 'definition', ({ identifier, url }) => void (definitions.has(identifier) || definitions.set(identifier, url)));
	visit(tree, (node) => {
		const { start, end } = placeOf(node);
		if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
			const address = node.type === 'image' ? node.url : (definitions.get(node.identifier) ?? '');
			losses.add(node, { rule: 'picture-without-alt', message: `Nothing says what the picture ${address.slice(0, 200)} shows`, became: 'converted', todo: 'Say it between the brackets of the picture.' });
			const title = node.type === 'image' ? (node.title ?? '') : '';
			edits.push({ start: start + 2, end: text.indexOf(']', start), put: title.replaceAll(/[[\]\\]/g, '') || inWords(posix.basename(address.replace(/[?#].*/s, ''), posix.extname(address.replace(/[?#].*/s, '')))) });
		}
		if (node.type !== 'link' && node.type !== 'linkReference') return;
		const url = node.type === 'link' ? node.url : (definitions.get(node.identifier) ?? '');
		if (linkAddress(url) !== undefined || url === '#') return;
		losses.add(node, { rule: 'link', message: `A link that leads nowhere was taken off${url ? `: ${url.slice(0, 100)}` : ''}`, became: 'text' });
		const [first, last] = [node.children[0], node.children.at(-1)];
		const literal = text[start] !== '[';
		edits.push({ start, end, put: first && last && !literal ? text.slice(placeOf(first).start, placeOf(last).end) : text.slice(start, end).replaceAll(/[<>]/g, '').replace(':', '\\:') });
	});
	return edits;
}
