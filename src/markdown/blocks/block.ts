import type { Properties } from 'hast';
import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';

/** An element among blocks: to the plugins that follow a quotation, in the HTML whatever it is called. */
export function element(tagName: string, properties: Properties, children: Content[]): Content {
	return { type: 'blockquote', children, data: { hName: tagName, hProperties: properties } };
}

/** A paragraph under another name, such as `figcaption` or `dt`. */
export function line(tagName: string, children: PhrasingContent[]): Content {
	return { type: 'paragraph', children, data: { hName: tagName } };
}

/** An element in a line of text. */
export function inline(tagName: string, children: PhrasingContent[], properties: Properties = {}): PhrasingContent {
	return { type: 'emphasis', children, data: { hName: tagName, hProperties: properties } };
}

export interface Kind {
	make(block: Block): Made;
	/** Whether a title in brackets may stand behind the name. */
	titled?: true;
	/** What may stand in braces behind the name, beside what every block may have. */
	attributes?: readonly string[];
}

/** A block as the writer has it. */
export interface Block {
	name: string;
	/** What stands in brackets behind the name. */
	title: PhrasingContent[];
	/** What stands in braces behind the name. */
	attributes: Readonly<Record<string, string>>;
	/** Never empty. */
	content: Content[];
	/** The language of the document. */
	lang: string;
	/** The whole text. */
	tree: Root;
	file: VFile;
	/** Where the line of colons begins, from 1. */
	column: number;
	fault(message: string, remedy: string, at?: Nodes): void;
}

/** A block as it goes to HTML: a `div` with what it holds, unless it says otherwise. */
export interface Made {
	tagName?: string;
	className?: string[];
	properties?: Properties;
	children?: Content[] | PhrasingContent[];
	type?: 'paragraph';
}

export type Content = BlockContent | DefinitionContent;
