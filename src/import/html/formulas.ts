import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Node } from 'unist';
import { formulaFrom } from '../../markdown/math/formula.ts';
import type { Losses } from '../losses.ts';
import { attribute, attributesOf, element, hasClass, isElement, outermost, rewrite, text } from './element.ts';

/**
 * Finds formulas by what MathJax, KaTeX, WordPress, pandoc and Substack leave in a page, and makes each an
 * `octavo-math` that holds its TeX.
 */
export function formulas(tree: Root, losses: Losses): void {
	rewrite(tree, (node) => {
		if (node.type === 'text') return node.value.includes('$') || node.value.includes('\\') ? inText(node, losses) : undefined;
		if (!isElement(node)) return undefined;
		if (isElement(node, 'code', 'pre', 'kbd', 'samp', 'textarea', 'style')) return [node];
		if (isElement(node, 'script')) return /^math\/tex/.test(attribute(node, 'type')) ? [formula(toString(node), /mode=display/.test(attribute(node, 'type')), node, losses)] : [node];
		if (hasClass(node, /^(?:MathJax(?:_Preview|_Display|_SVG|_CHTML)?|mjx-.*)$/)) return [];
		if (hasClass(node, /^latex-rendered$/)) return [formula(String(attributesOf(node)['persistentExpression'] ?? ''), true, node, losses)];
		if (isElement(node, 'img') && hasClass(node, /^(?:latex|tex)$/) && attribute(node, 'alt')) return [formula(attribute(node, 'alt'), false, node, losses)];
		if (hasClass(node, /^katex(?:-display)?$/) || isElement(node, 'math')) {
			const [source] = outermost(node, (one) => isElement(one, 'annotation') && /tex/i.test(attribute(one, 'encoding')));
			if (source) return [formula(toString(source), hasClass(node, /display/) || attribute(node, 'display') === 'block', node, losses)];
		}
		return undefined;
	});
}

/** A formula that Octavo can draw, and code if it cannot; see `src/markdown/math/formula.ts`. */
export function formula(tex: string, display: boolean, at: Node, losses: Losses): Element {
	const source = tex.trim().replaceAll(/\n\s*\n/g, '\n');
	if (isReadable(source, display)) return element(display ? 'octavo-block' : 'octavo-math', { value: source }, [text(source)], at);
	losses.add(at, { rule: 'formula', message: `The formula “${source}” cannot be drawn`, became: 'code', todo: 'Write it in the TeX that the manual describes.' });
	return element('code', {}, [text(source)], at);
}

/** Whether Octavo can draw a formula. */
export function isReadable(tex: string, display: boolean): boolean {
	// An end of a formula within it, or a backslash before its last dollar, would change what it is.
	if (tex.trim() === '' || /\$|\\$/.test(tex)) return false;
	try {
		return Boolean(formulaFrom(tex, display));
	} catch {
		return false;
	}
}

function inText(node: Extract<ElementContent, { type: 'text' }>, losses: Losses): ElementContent[] {
	return node.value.split(/(\$latex\s[^$]{1,2000}\$|\\\([^]{1,2000}?\\\)|\\\[[^]{1,4000}?\\\]|\$\$[^$]{1,4000}\$\$)/).map((part, index) => {
		if (index % 2 === 0) return text(part, node);
		const display = /^(?:\\\[|\$\$)/.test(part);
		const tex = part.replace(/^\$latex\s|^\\[([]|^\$\$/, '').replace(/\\[)\]]$|\$\$?$/, '');
		return isReadable(tex, display) ? formula(tex, display, node, losses) : text(part, node);
	});
}
