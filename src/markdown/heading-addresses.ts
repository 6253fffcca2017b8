// Every heading gets an address from its words, by rehype-slug, and a clean one: `and-now`, where a dash or symbol
// between words would have left `and----now`. Stands before typography, so that setting quotes and spaces another way
// never moves an address, and after rehype-raw, so that headings typed as HTML have one too.
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeSlug from 'rehype-slug';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import { complain } from './complain.ts';

export function headingAddresses() {
	const slug = rehypeSlug();
	return (tree: Root, file: VFile): void => {
		const unnamed: Element[] = [];
		visit(tree, 'element', (element) => {
			if (/^h[1-6]$/.test(element.tagName) && !element.properties['id']) unnamed.push(element);
		});
		// A formula is spelled once: its TeX source, kept for copying, would double it.
		const silent = unnamed.flatMap(annotationsIn).map((annotation) => ({ annotation, children: annotation.children }));
		for (const { annotation } of silent) annotation.children = [];
		slug({ type: 'root', children: unnamed });
		for (const { annotation, children } of silent) annotation.children = children;
		for (const heading of unnamed) {
			const id = String(heading.properties['id']).replaceAll(/-{2,}/g, '-').replaceAll(/^-|-$/g, '');
			const text = toString(heading).trim();
			if (text !== '' && !/[\p{L}\p{N}]/u.test(text)) complain(file, heading, 'A heading has no letter or digit to make an address from', 'Give it one: `## Title {#address}`.');
			heading.properties['id'] = id;
		}
	};
}

function annotationsIn(heading: Element): Element[] {
	const found: Element[] = [];
	visit(heading, { tagName: 'annotation' }, (annotation: Element) => void found.push(annotation));
	return found;
}
