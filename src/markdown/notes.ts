// A note is one element at the end of the essay, the same for eyes, ears, feeds, paper and reader modes: marks and ways
// back carry the roles of DPUB-ARIA and names that can be spoken. Stands after rehype-slug: until then the marks are
// empty, so that the number of a note in a heading never becomes part of the heading's address.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { visit } from './walk.ts';

export function notes(words: Words) {
	return (tree: Root): void => {
		visit(tree, 'element', (element: Element, index, parent) => {
			const { properties } = element;
			// Two marks side by side would read as one number, and each lie under the other's finger.
			if (parent && index !== undefined && isMark(element) && isMark(parent.children[index - 1])) parent.children.splice(index, 0, { type: 'text', value: '\u202F' });
			if (typeof properties['id'] === 'string' && /^fn(?:ref)?-/.test(properties['id'])) properties['id'] = decodeURIComponent(properties['id']);
			if (properties['dataFootnoteRef'] !== undefined) mark(element, words.note);
			if (properties['dataFootnoteBackref'] !== undefined) back(element);
			if (properties['dataFootnotes'] !== undefined) section(element, words);
		});
	};
}

function isMark(node: RootContent | undefined): boolean {
	const [link] = node?.type === 'element' && node.tagName === 'sup' ? node.children : [];
	return link?.type === 'element' && (link.properties['role'] === 'doc-noteref' || link.properties['dataFootnoteRef'] !== undefined);
}

function mark(link: Element, note: string): void {
	const number = String(link.properties['dataNote'] ?? '');
	const { href, id } = link.properties;
	link.properties = { href, id, className: ['noteref'], role: 'doc-noteref', ariaLabel: `${note} ${number}` };
	link.children = [{ type: 'text', value: number }];
}

function back(link: Element): void {
	const { href, ariaLabel } = link.properties;
	link.properties = { href, className: ['noteback'], role: 'doc-backlink', ariaLabel };
}

function section(notes: Element, { label, close }: Words): void {
	notes.properties = { className: ['notes'], role: 'doc-endnotes', ariaLabelledBy: ['_notes'] };
	const heading = notes.children.find((child): child is Element => child.type === 'element' && child.tagName === 'h2');
	if (!heading) return;
	heading.properties = { id: '_notes' };
	heading.children = [{ type: 'text', value: label } satisfies ElementContent];
	// One link for all notes, shown behind an open one on narrow screens (styles/notes.css). It leads to itself, and so
	// closes the note without moving the page.
	notes.children.push({ type: 'element', tagName: 'a', properties: { className: ['close'], id: '_close', href: '#_close', ariaLabel: close }, children: [] });
}

/** What the notes say on their own account, in the essay's language. */
interface Words {
	label: string;
	note: string;
	close: string;
}
