import type { ElementContent } from 'hast';

/**
 * Whether a formula may be wider than the text on a phone (288 px, or 16em, at 320), so that its box must be reachable
 * by keyboard: Safari does not give focus to a box that scrolls. An estimate, on the generous side.
 */
export function isWide(math: ElementContent): boolean {
	return width(math) > 13;
}

/** In em: half for a letter, a whole for an operator with its space. */
function width(node: ElementContent): number {
	if (node.type !== 'element' || node.tagName === 'annotation') return node.type === 'text' ? [...node.value].length / 2 : 0;
	const widths = node.children.map(width);
	const sum = widths.reduce((total, each) => total + each, 0);
	const [base = 0, ...scripts] = widths;
	switch (node.tagName) {
		case 'mo': return Math.max(1, sum);
		case 'mspace': return Number.parseFloat(String(node.properties['width'] ?? 0));
		case 'mtd': return sum + 1;
		case 'mtable': case 'mfrac': return Math.max(0, ...widths);
		case 'mover': case 'munder': case 'munderover': return Math.max(base, ...scripts.map((each) => each * 0.7));
		case 'msub': case 'msup': case 'msubsup': return base + Math.max(...scripts) * 0.7;
		default: return sum;
	}
}
