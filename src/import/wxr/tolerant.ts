import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { endOf, sectionAt } from './cdata.ts';
import { newlines } from './decode.ts';
import type { XmlElement } from './element.ts';

/** Elements of WXR that hold elements; all others hold text. */
const containers = /^(?:rss|channel|item|image|wp:(?:author|category|tag|term|postmeta|termmeta|comment|commentmeta))$/;
const startTag = /<!--[\s\S]*?-->|<([A-Za-z][\w:.-]*)((?:\s[^<>]*?)?)(\/?)>/g;

/**
 * The element a damaged piece of WXR consists of. It never fails, and mends: a bare `&` and names of HTML (`&nbsp;`),
 * characters XML forbids, which are left out, HTML and `<` that were not escaped, CDATA sections that were not closed or hold
 * `]]>`, and end tags that are missing, where the element ends with the next tag of WXR.
 *
 * @param line the 1-based line of the file on which the piece begins
 */
export function tolerant(xml: string, line: number): XmlElement {
	const root: XmlElement = { name: '', attributes: {}, text: '', line, children: [] };
	readInto(root, xml, line);
	return root.children[0] ?? root;
}

function readInto(parent: XmlElement, xml: string, first: number): void {
	const tags = new RegExp(startTag);
	let line = first;
	let counted = 0;
	for (let tag = tags.exec(xml); tag; tag = tags.exec(xml)) {
		const [whole, name, attributes = '', empty] = tag;
		if (!name) continue;
		const begin = tag.index + whole.length;
		line += newlines(xml.slice(counted, begin));
		counted = begin;
		const end = empty ? begin : endOfElement(xml, name, begin);
		const element: XmlElement = { name, attributes: attributesOf(attributes), text: '', line, children: [] };
		if (containers.test(name)) readInto(element, xml.slice(begin, end), line);
		else element.text = textBetween(xml, begin, end);
		parent.children.push(element);
		tags.lastIndex = end;
	}
}

function endOfElement(xml: string, name: string, begin: number): number {
	const end = endOf(xml, name, begin, true);
	if (end >= 0) return end;
	const next = containers.test(name) ? -1 : xml.slice(begin).search(/<(?:title|link|pubDate|guid|description|category|dc:creator|(?:content|excerpt):encoded|wp:\w+)[\s>]|<\/(?:item|wp:\w+)>/);
	return next < 0 ? xml.length : begin + next;
}

function textBetween(xml: string, begin: number, end: number): string {
	let text = '';
	let at = begin;
	for (let mark = xml.indexOf('<![CDATA[', at); mark >= 0 && mark < end; mark = xml.indexOf('<![CDATA[', at)) {
		const section = sectionAt(xml, mark, true) ?? { content: '', end };
		text += resolved(xml.slice(at, mark)) + section.content;
		at = section.end;
	}
	return (text + resolved(xml.slice(at, end))).replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '');
}

/** References resolved, once; what is none stays, and so do all if the text is HTML that nobody escaped. */
function resolved(text: string): string {
	return /<\/?[a-z][^<>]*>/i.test(text) ? text : text.replace(/&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi, (reference) => toString(fromHtml(reference, { fragment: true })));
}

function attributesOf(text: string): Record<string, string> {
	return Object.fromEntries([...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [name, resolved(double ?? single ?? '')]));
}
