import { SaxesParser } from 'saxes';
import type { XmlElement } from './element.ts';

/**
 * The element a piece of well-formed XML consists of.
 *
 * @param line the 1-based line of the file on which the piece begins
 * @throws {NotWellFormed} with the first fault
 */
export function strict(xml: string, line: number): XmlElement {
	const parser = new SaxesParser({ position: true });
	const root: XmlElement = { name: '', attributes: {}, text: '', line, children: [] };
	const open = [root];
	const add = (text: string) => {
		const current = open.at(-1);
		if (current) current.text += text;
	};
	parser.on('opentag', ({ name, attributes }) => {
		const element: XmlElement = { name, attributes: attributes as Record<string, string>, text: '', line: line + parser.line - 1, children: [] };
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on('closetag', () => {
		const closed = open.pop();
		// A mark of HTML that was not escaped, `<b>` in a title, is part of the text around it.
		if (closed && !closed.name.includes(':')) add(closed.text);
	});
	parser.on('text', add);
	parser.on('cdata', add);
	parser.on('error', (error) => {
		throw new NotWellFormed(error.message.replace(/^(?:\d+:)*\s*/, '').replace(/\.$/, ''), line + parser.line - 1);
	});
	parser.write(xml).close();
	return root.children[0] ?? root;
}

/** Why a piece of XML is none. */
export class NotWellFormed extends Error {
	readonly line: number;

	constructor(message: string, line: number) {
		super(message);
		this.line = line;
	}
}
