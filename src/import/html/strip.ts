import type { Root } from 'hast';
import type { Losses } from '../losses.ts';
import { attribute, element, isElement, rewrite, wordsOf } from './element.ts';

/** Takes away what runs or asks: scripts, styles, forms, drawings made of code and what listens for clicks. Each is told of. */
export function strip(tree: Root, losses: Losses): void {
	rewrite(tree, (node) => {
		if (node.type !== 'element') return node.type === 'text' ? undefined : [];
		if (isElement(node, 'head', 'title', 'meta', 'link', 'base', 'template', 'source', 'track', 'param', 'area', 'wbr')) return [];
		const [rule, message, todo] = said[node.tagName] ?? [];
		if (rule && message) {
			const what = wordsOf(node).slice(0, 60);
			losses.add(node, { rule, message: rule === 'form' && what ? `${message}: “${what}”` : message, became: 'nothing', ...(todo && { todo }) });
			return [];
		}
		const handlers = Object.keys(node.properties).filter((name) => /^on[a-z]/i.test(name));
		if (handlers.length > 0) {
			losses.add(node, { rule: 'event-handler', message: `<${node.tagName}> listened for ${handlers.map((name) => name.toLowerCase().slice(2)).join(', ')}`, became: 'nothing' });
			for (const name of handlers) delete node.properties[name];
		}
		if (isElement(node, 'input') && !(attribute(node, 'type') === 'checkbox')) return [];
		return isElement(node, 'html', 'body') ? [element('div', {}, node.children, node)].map((box) => (strip(box as unknown as Root, losses), box)) : undefined;
	});
}

const form: Said = ['form', 'A form was left out', 'Link to a page that has it, if it is missed.'];
const script: Said = ['script', 'A script was left out'];
const said: Record<string, Said> = {
	script,
	style: ['style', 'A style sheet was left out'],
	form,
	button: form,
	select: form,
	textarea: form,
	svg: ['drawing', 'A drawing in SVG was left out', 'Save it as a file beside the essay and show it as a picture.'],
	canvas: ['drawing', 'A drawing made by a script was left out'],
	applet: script,
	dialog: script,
};

type Said = [rule: string, message: string, todo?: string];
