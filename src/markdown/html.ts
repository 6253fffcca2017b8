// HTML that a writer types is checked against the list in html/allowed.ts: whatever is not on it is an error that says
// what to use instead, never a silent loss. Stands right after rehype-raw, the first moment the tree knows all elements,
// and before any plugin of ours adds elements and attributes of its own.
import type { Element, Root } from 'hast';
import { SKIP, visit } from './walk.ts';
import type { VFile } from 'vfile';
import { allowed, isAllowed } from '../site/characters.ts';
import { complain, warn } from './complain.ts';
import { allowedAttributes, allowedElements, globalAttributes, instead, mathElements } from './html/allowed.ts';

export function html() {
	return (tree: Root, file: VFile): void => {
		visit(tree, (node, index, parent) => {
			// What a writer comments out is not for readers.
			if ((node.type === 'comment' || node.type === 'doctype') && parent && index !== undefined) {
				parent.children.splice(index, 1);
				return [SKIP, index];
			}
			if (node.type === 'text' && !isAllowed(node.value)) {
				warn(file, node, 'A control character is spelled out in the text and was left out', 'Delete it: no browser or feed reader can show it.');
				node.value = allowed(node.value);
			}
			if (node.type !== 'element') return undefined;
			if (!allowedElements.has(node.tagName) && !mathElements.has(node.tagName)) {
				complain(file, node, `<${node.tagName}> may not be used`, (Object.hasOwn(instead, node.tagName) ? instead[node.tagName] : undefined) ?? 'Remove the tags; the manual lists the HTML that may be used.');
				return SKIP;
			}
			checkAttributes(node, file);
			return undefined;
		});
	};
}

function checkAttributes(node: Element, file: VFile): void {
	const own = allowedAttributes[node.tagName] ?? [];
	for (const [name, value] of Object.entries(node.properties)) {
		const attribute = name.toLowerCase();
		if (!isAllowed(String(value))) complain(file, node, `<${node.tagName} ${attribute}> holds a control character`, 'Delete it: no browser or feed reader can show it.');
		else if (/^on/.test(attribute)) complain(file, node, `<${node.tagName} ${attribute}> is an event handler`, 'Remove it: pages carry no scripts of their own.');
		else if (attribute === 'style') complain(file, node, `<${node.tagName}> has a style attribute`, 'Remove it: how things look is decided in src/styles/.');
		else if (addresses.has(name) && node.tagName !== 'img' && /^\s*(?:javascript|vbscript|data):/i.test(String(value))) complain(file, node, `<${node.tagName} ${attribute}> holds code instead of an address`, 'Use an address that begins with https://, / or ./.');
		else if (!mathElements.has(node.tagName) && !globalAttributes.has(name) && !own.includes(name))
			complain(file, node, `<${node.tagName}> may not have the attribute "${attribute}"`, 'Remove it; the manual lists the HTML that may be used.');
	}
}

/** Attributes that hold an address; those of links and pictures are for `links` and `images` to judge. */
const addresses = new Set(['src', 'poster', 'cite']);
