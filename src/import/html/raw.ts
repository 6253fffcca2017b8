import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { allowedAttributes, allowedElements, mathElements } from '../../markdown/html/allowed.ts';
import { allowed } from '../../site/characters.ts';
import { attribute, element, isElement, text } from './element.ts';
import { linkAddress } from './links.ts';

/**
 * Nodes as HTML that may stand in Markdown: of elements and attributes only those that `src/markdown/html/allowed.ts`
 * names, and no blank line, which would end it.
 */
export function rawHtml(nodes: readonly ElementContent[]): string {
	return toHtml({ type: 'root', children: nodes.flatMap(cleaned) }, { characterReferences: { useNamedReferences: true } })
		.replaceAll(/\n(?=[ \t]*\n)/g, '&#10;')
		.replaceAll(/^[ \t]+(?=<)/gm, '')
		.trim();
}

/** A block of the HTML that `rawHtml` made. The empty box in it says that it is one: spaces are looked for beyond what is empty, through all the text. */
export function rawBlock(value: string, at: Element): Element {
	return element('octavo-raw', { value }, [element('menu', {}, [])], at);
}

/** The tag that opens an element, with the attributes that it may have. */
export function openingTag(node: Element): string {
	return toHtml(element(node.tagName, attributesOf(node), [])).replace(/<\/[\w-]+>$/, '');
}

function cleaned(node: ElementContent): ElementContent[] {
	if (node.type === 'text') return [text(allowed(node.value))];
	if (!isElement(node)) return [];
	if (node.tagName === 'octavo-math') return [element('code', {}, [text(attribute(node, 'value'))])];
	if (node.tagName === 'octavo-mark') return [element('sup', {}, [text(attribute(node, 'label'))])];
	if (/^h[1-6]$/.test(node.tagName)) return [element('p', {}, [element('strong', {}, node.children.flatMap(cleaned))])];
	const children = node.children.flatMap(cleaned);
	if (mathElements.has(node.tagName)) return [element(node.tagName, Object.fromEntries(Object.entries(node.properties).filter(([name]) => /^(?:display|encoding|stretchy|fence|separator|form|accent|columnspan|rowspan|linethickness|mathvariant|dir)$/.test(name))), children)];
	return allowedElements.has(node.tagName) && node.tagName !== 'input' ? [element(node.tagName, attributesOf(node), children)] : children;
}

function attributesOf(node: Element): Element['properties'] {
	const own = [...(allowedAttributes[node.tagName] ?? []), 'lang', 'dir', ...(node.tagName === 'a' ? [] : ['title'])];
	const kept = Object.entries(node.properties).filter(([name, value]) => own.includes(name) && !(['cite', 'href', 'poster'].includes(name) && linkAddress(String(value)) === undefined));
	return Object.fromEntries(kept.map(([name, value]) => [name, typeof value === 'string' ? allowed(value) : value]));
}
