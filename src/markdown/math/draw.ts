import type { Element } from 'hast';
import type { VFile } from 'vfile';
import { complain } from '../complain.ts';
import type { Formula } from './display.ts';
import { explain, formulaFrom } from './formula.ts';
import { pointIn, typedOf } from './place.ts';
import { Refusal } from './refusal.ts';
import { isWide } from './width.ts';

/**
 * Gives a formula its HTML, or notes on the file what cannot be read or shown, at its place in the TeX. A display
 * formula, and an inline one wider than a phone, stand in a box that scrolls.
 * @param name what a screen reader calls a box that scrolls
 */
export function draw({ node, inFlow }: Formula, file: VFile, name: string): void {
	const source = String(file);
	const display = node.type === 'math';
	node.data = { hName: 'code', hChildren: [{ type: 'text', value: node.value }] };
	if (isOpen(typedOf(node, source)) || node.value.trim() === '') {
		return complain(file, node, 'A formula is empty or has no end', 'Put $$ on a line of its own before it and after it; a lone dollar sign is \\$.');
	}
	try {
		const math = formulaFrom(node.value, display);
		const box = display || isWide(math) ? boxOf(math, inFlow ? 'div' : 'span', name) : math;
		node.data = { hName: box.tagName, hProperties: box.properties, hChildren: box.children };
	} catch (error) {
		if (error instanceof Refusal) return complain(file, node, `A formula cannot use ${error.message} here`, 'Write it without, or as a figure.');
		const { reason, offset } = explain(error, node.value);
		complain(file, { ...node, position: pointIn(node, offset, source) }, `A formula cannot be read: ${reason}`, 'Correct the formula, or write \\$ for a dollar sign.');
	}
}

/** A fence that was never closed takes the rest of the page for TeX. */
function isOpen(typed: string): boolean {
	return typed.startsWith('$$') && !typed.trimEnd().endsWith('$$');
}

/** A group and not a region when it may scroll: an essay of formulas would drown its landmarks. */
function boxOf(math: Element, tagName: 'div' | 'span', name: string): Element {
	const inline = math.properties['display'] === 'block' ? [] : ['inline'];
	const reachable = isWide(math) ? { role: 'group', tabIndex: 0, ariaLabel: name } : {};
	return { type: 'element', tagName, properties: { className: ['formula', ...inline], ...reachable }, children: [math] };
}
