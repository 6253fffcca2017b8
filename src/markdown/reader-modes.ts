// Reader modes keep every heading, note and word. That of Firefox judges an element by its class and address
// (Readability.js, REGEXPS): a heading at #social-media or #metadata is furniture to it, unless a class that it trusts
// speaks for it. Web clippers take a span of the one word "authors" for a byline, in code as well (Defuddle,
// SHARE_AUTHOR_LABEL). Stands after `notes`, when headings, notes and code have their addresses and spans.
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from './walk.ts';

export function readerModes() {
	return (tree: Root): void => {
		visit(tree, 'element', (element: Element) => {
			const { properties, tagName } = element;
			// Links are never judged.
			if (tagName !== 'a' && suspect.test(String(properties['id'] ?? ''))) properties['className'] = [...((properties['className'] ?? []) as string[]), 'main-text'];
			element.children = element.children.map((child) => (isLabel(child) ? { type: 'text', value: toString(child) } : child));
		});
	};
}

/** The words of `unlikelyCandidates` and `negative`. */
export const suspect =
	/-ad-|ad-break|agegate|ai2html|banner|breadcrumbs|com-|combx|comment|community|contact|cover-wrap|disqus|extra|footer|gdpr|header|hidden|^hid$|legends|masthead|media|menu|meta|outbrain|pager|pagination|popup|promo|related|remark|replies|rss|scroll|share|shopping|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|tags|widget|yom-remote/i;

/** A word of code that a clipper would take for one. */
function isLabel(child: ElementContent): boolean {
	return child.type === 'element' && /^tk-/.test(String(child.properties['className'])) && /^(?:share|follow|authors?|written\s+by)$/i.test(toString(child).trim());
}
