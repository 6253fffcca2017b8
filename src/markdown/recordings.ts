// Video and audio come from beside the essay or from public/, never from another server. Stands after rehype-raw, for
// only HTML can name them.
import type { Element, Root } from 'hast';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import { complain } from './complain.ts';
import { contextOf } from './context.ts';
import { isFile, localFile, sourceOf } from './media.ts';

export function recordings() {
	return (tree: Root, file: VFile): void => {
		visit(tree, 'element', (element) => {
			if (['video', 'audio', 'source', 'track'].includes(element.tagName)) bringIn(element, file);
		});
	};
}

function bringIn(element: Element, file: VFile): void {
	for (const name of ['src', 'poster'] as const) {
		const address = element.properties[name];
		if (typeof address !== 'string') continue;
		if (/^(?:[a-z]+:)?\/\//i.test(address)) complain(file, element, `${address} lies on another server`, 'Link to it instead, or save the file beside the essay.');
		else if (address.startsWith('/') && isFile(sourceOf(contextOf(file), address.replace(/[?#].*/s, '')))) element.properties[name] = contextOf(file).base + address.slice(1);
		else {
			const media = localFile(file, address);
			if (media) element.properties[name] = media;
			else complain(file, element, `The file "${address}" does not exist`, 'Put it beside the essay, or correct the name.');
		}
	}
}
