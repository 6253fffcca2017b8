import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { element } from './element.ts';

/** Puts a picture in the place of a chart's drawing, which no reader keeps: the file that its fold links to last. */
export function pictured(figure: Element): undefined {
	const at = figure.children.findIndex((child) => child.type === 'element' && child.tagName === 'svg');
	const drawing = figure.children[at];
	if (drawing?.type !== 'element') return undefined;
	let src = '';
	visit(figure, { tagName: 'a' }, ({ properties: { href } }: Element) => void (src = String(href)));
	const [width, height] = String(drawing.properties['dataSize']).split(' ');
	figure.children[at] = element('img', { src, alt: String(drawing.properties['aria-description']), width, height });
	return undefined;
}
