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
		const parent = open.at(-1)?.name ?? '';
		if (ofText.has(parent)) throw new NotWellFormed(`<${name}> in <${parent}> is not escaped`, line + parser.line - 1);
		const element: XmlElement = { name, attributes: attributes as Record<string, string>, text: '', line: line + parser.line - 1, children: [] };
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on('closetag', () => {
		open.pop();
	});
	parser.on('text', add);
	parser.on('cdata', add);
	parser.on('error', (error) => {
		throw new NotWellFormed(error.message.replace(/^(?:\d+:)*\s*/, '').replace(/\.$/, ''), line + parser.line - 1);
	});
	parser.write(xml).close();
	return root.children[0] ?? root;
}

/** What holds HTML, which must be escaped or in CDATA sections: as elements of XML it would be lost. */
const ofText: ReadonlySet<string> = new Set(['title', 'description', 'content:encoded', 'excerpt:encoded', 'wp:meta_value', 'wp:comment_content']);

/** Why a piece of XML is none. */
export class NotWellFormed extends Error {
	readonly line: number;

	constructor(message: string, line: number) {
		super(message);
		this.line = line;
	}
}
