import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Site } from '../build.ts';

/** Every file of a site, by its path from the top, in order. */
export function filesOf({ dist }: Pick<Site, 'dist'>): string[] {
	return readdirSync(dist, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
		.sort();
}

/** Every HTML page of a site, parsed once. */
export function pagesOf(site: Site): Page[] {
	const pages = known.get(site.dist) ?? parseAll(site);
	known.set(site.dist, pages);
	return pages;
}

const known = new Map<string, Page[]>();

function parseAll(site: Site): Page[] {
	return filesOf(site)
		.filter((file) => file.endsWith('.html'))
		.map((file) => {
			const html = readFileSync(join(site.dist, file), 'utf8');
			const faults: string[] = [];
			const tree = fromHtml(html, { onerror: ({ ruleId, line, column }) => void faults.push(`${ruleId} at ${line}:${column}`) });
			const path = file === '404.html' ? '/404.html' : `/${file.replace(/index\.html$/, '')}`;
			const refresh = all(tree, 'meta').find((meta) => meta.properties['httpEquiv']?.toString() === 'refresh');
			const kind = refresh ? 'moved' : path === '/404.html' ? 'missing' : all(tree, 'section').some(hasClass('next')) || meta(tree, 'og:type') === 'article' ? 'essay' : 'other';
			return { file, path, html, tree, faults, kind };
		});
}

/** Elements by their names, in document order. */
export function all(tree: Nodes, ...names: string[]): Element[] {
	const found: Element[] = [];
	visit(tree, 'element', (element) => {
		if (names.length === 0 || names.includes(element.tagName)) found.push(element);
	});
	return found;
}

/** The only element of its name. */
export function only(tree: Nodes, name: string): Element {
	const found = all(tree, name);
	if (found.length !== 1) throw new Error(`There are ${found.length} <${name}> where one is expected`);
	return found[0] as Element;
}

/** The elements with a class. */
export function classed(tree: Nodes, name: string): Element[] {
	return all(tree).filter(hasClass(name));
}

export function hasClass(name: string): (element: Element) => boolean {
	return ({ properties }) => Array.isArray(properties['className']) && properties['className'].includes(name);
}

/** An attribute as text; a list of words is joined by spaces. */
export function attribute(element: Element | undefined, name: string): string {
	const value = element?.properties[name];
	return Array.isArray(value) ? value.join(' ') : typeof value === 'boolean' || value === undefined || value === null ? '' : String(value);
}

/** Text with every run of white space as one space. */
export function textOf(node: Nodes | undefined): string {
	return node ? toString(node).replaceAll(/\s+/g, ' ').trim() : '';
}

/** The content of a `<meta>` with a name or property. */
export function meta(tree: Nodes, name: string): string | undefined {
	const found = all(tree, 'meta').find(({ properties }) => properties['name'] === name || properties['property'] === name);
	return found && attribute(found, 'content');
}

/** The addresses of all `<link>` elements of a relation. */
export function linked(tree: Nodes, rel: string): string[] {
	return all(tree, 'link')
		.filter((link) => attribute(link, 'rel').split(' ').includes(rel))
		.map((link) => attribute(link, 'href'));
}

/** The page at a path from the site's base. */
export function pageAt(pages: readonly Page[], path: string): Page {
	const page = pages.find((one) => one.path === path);
	if (!page) throw new Error(`There is no page ${path}; there are: ${pages.map((one) => one.path).join(' ')}`);
	return page;
}

export interface Page {
	/** Path of the file in the site's folder. */
	file: string;
	/** Path from the site's base. */
	path: string;
	html: string;
	tree: Root;
	/** Errors of HTML syntax. */
	faults: string[];
	kind: 'essay' | 'moved' | 'missing' | 'other';
}
