import type { Root as Html } from 'hast';
import type { Heading, Link, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeSlug from 'rehype-slug';
import { visit } from '../../markdown/walk.ts';
import { decoded } from '../../site/address.ts';
import { element, text } from '../html/element.ts';
import type { Losses } from '../losses.ts';

/**
 * Keeps the places within a text that its own links lead to, gives headings of one name different addresses, and takes
 * links off that lead to no place.
 */
export function places(tree: Root, losses: Losses): void {
	const links: { link: Link; parent: Parents; name: string }[] = [];
	visit(tree, 'link', (link, _, parent) => {
		if (link.url.startsWith('#') && parent) links.push({ link, parent, name: decoded(link.url.slice(1)) });
	});
	const wanted = new Set(links.map(({ name }) => name));
	const taken = nameHeadings(tree, wanted);
	visit(tree, 'html', (html) => {
		const { place } = (html.data ?? {}) as { place?: string };
		if (place === undefined) return;
		const free = wanted.has(place) && isName(place) && !taken.has(place) && !reserved.test(place);
		html.value = free ? `<span id="${place}"></span>` : '';
		taken.add(place);
	});
	visit(tree, (node) => {
		if ('children' in node) (node as { children: unknown[] }).children = node.children.filter((child) => child.type !== 'html' || child.value !== '');
	});
	for (const { link, parent, name } of links) {
		if (taken.has(name) && isName(name) && !reserved.test(name)) continue;
		losses.add(link, { rule: 'link', message: `The link of “${toString(link)}” leads to a place that is not in the text: #${name}`, became: 'text' });
		const at = (parent.children as unknown[]).indexOf(link);
		if (at >= 0) (parent.children as unknown[]).splice(at, 1, ...link.children);
	}
}

/** Gives headings `{#names}` where links need them or two would be one, and returns all the names there are. */
function nameHeadings(tree: Root, wanted: ReadonlySet<string>): Set<string> {
	const headings: Heading[] = [];
	visit(tree, 'heading', (heading) => void headings.push(heading));
	const taken = new Set<string>();
	const kept = new Map<Heading, string>();
	for (const heading of headings) {
		const { id = '' } = (heading.data ?? {}) as { id?: string };
		if (!isName(id) || !wanted.has(id) || taken.has(id) || reserved.test(id)) continue;
		kept.set(heading, id);
		taken.add(id);
	}
	const others = headings.filter((heading) => !kept.has(heading));
	const slugs = slugsOf(others.map(textOf));
	let renamed = false;
	for (const [index, heading] of others.entries()) {
		const own = slugs[index] ?? '';
		// Once a heading has a name of its own, the numbers behind later ones would be others.
		const good: boolean = own !== '' && !taken.has(own) && /[\p{L}\p{N}]/u.test(textOf(heading)) && !(renamed && /-\d+$/.test(own));
		const name = good ? own : freeName(own || 'section', taken);
		renamed ||= !good;
		taken.add(name);
		if (!good) kept.set(heading, name);
		else if (/\{#[\p{L}\p{N}_-]+\}\s*$/u.test(textOf(heading))) heading.children.push({ type: 'html', value: '<!-- -->' });
	}
	for (const [heading, name] of kept) heading.children.push({ type: 'html', value: ` {#${name}}` });
	return taken;
}

/** The addresses that Octavo makes from headings by itself (`src/markdown/heading-addresses.ts`). */
export function slugsOf(headings: readonly string[]): string[] {
	const made: Html = { type: 'root', children: headings.map((heading) => element('h2', {}, [text(heading)])) };
	rehypeSlug()(made);
	return made.children.map((one) => (one.type === 'element' ? String(one.properties['id']).replaceAll(/-{2,}/g, '-').replaceAll(/^-|-$/g, '') : ''));
}

function textOf(heading: Heading): string {
	return toString(heading, { includeImageAlt: false, includeHtml: false });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
	for (let number = 2; ; number += 1) if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
}

function isName(name: string): boolean {
	return /^[\p{L}\p{N}_-]+$/u.test(name);
}

/** Names that notes, tables and passages get. */
const reserved = /^(?:fn|fnref|table|footnote|p)-|^_/;
