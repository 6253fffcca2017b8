import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';
import { decoded } from '../../site/address.ts';
import type { Losses } from '../losses.ts';
import { attribute, element, hasClass, isBlank, isElement, outermost, rewrite, text, wordsOf } from './element.ts';
import { visitParents } from './parents.ts';

/**
 * Finds notes by what they have in common on every platform: a short mark that links to a place in the text, where a
 * note begins that is marked as one or leads back. Marks become `octavo-mark`, notes `octavo-definition` at the end.
 */
export function notes(tree: Root, losses: Losses): void {
	const targets = new Map<string, Nodes[]>();
	visitParents(tree, (node, parents) => {
		for (const name of [attribute(node, 'id'), attribute(node, 'name')]) if (name && !targets.has(name)) targets.set(name, [...parents, node]);
	});
	const definitions = new Map<Element, string>();
	const marks = new Map<ElementContent, string>();
	visitParents(tree, (node, parents) => {
		if (!isElement(node, 'a') || parents.some((one) => definitions.has(one as Element))) return;
		const name = nameOf(node);
		const note = name ? noteAt(targets.get(name) ?? [], name, node) : undefined;
		if (!note || parents.includes(note)) return;
		if (!definitions.has(note)) definitions.set(note, String(definitions.size + 1));
		marks.set(wholeMark(node, parents), definitions.get(note) ?? '');
	});
	let count = definitions.size;
	const made: Element[] = [];
	rewrite(tree, (node) => {
		const label = marks.get(node);
		if (label) return [element('octavo-mark', { label }, [text(label)], node)];
		if (!isElement(node, 'octavo-note')) return undefined;
		const inline = String((count += 1));
		made.push(element('octavo-definition', { label: inline }, node.children, node));
		return [element('octavo-mark', { label: inline }, [text(inline)], node)];
	});
	for (const [note, label] of definitions) {
		const ways = (one: ElementContent): boolean => isElement(one, 'a') && (isWayBack(one, note, targets) || (targets.get(nameOf(one)) ?? []).some((place) => marks.get(place as ElementContent) === label));
		rewrite(note, (one) => (ways(one) || (isElement(one, 'sup', 'span', 'small') && one.children.some(ways) && wordsOf(one).length < 6) ? [] : undefined));
		made.push(element('octavo-definition', { label }, note.children, note));
	}
	if (definitions.size > 0) remove(tree, new Set(definitions.keys()), losses);
	tree.children.push(...made);
}

function nameOf(link: Element): string {
	return decoded(/^[^#]*#(.+)$/s.exec(attribute(link, 'href'))?.[1] ?? '');
}

/** The element that is a note, if a mark leads to one. */
function noteAt(path: Nodes[], name: string, mark: Element): Element | undefined {
	const label = wordsOf(mark).replaceAll(/[\s[\]()^.:]/g, '');
	if (path.length === 0 || label.length > 5 || /^[↩↑^⏎←⤴\uFE0E\uFE0F]*$/u.test(label) || /ref|anchor|back|anc$|link$/i.test(name) || hasClass(mark, /back|return|to-top|footnote-number/i)) return undefined;
	const holders = path.filter((node): node is Element => isElement(node, 'li', 'div', 'p', 'aside', 'dd'));
	const note = holders.findLast((node) => isElement(node, 'li', 'aside') || (isElement(node, 'div') && (hasClass(node, /^(?:footnote|fn|note)$/i) || /^_?(?:ftnt?|edn|fn|footnote|sdfootnote)[-:_]?\d/i.test(attribute(node, 'id'))))) ?? holders.at(-1);
	if (!note) return undefined;
	const back = attribute(mark, 'id') || attribute(mark, 'name');
	const named = /^(?:_?(?:ftnt?|edn)|fn|note|footnote|endnote|sdfootnote|easy-footnote)/i.test(name) || path.slice(-4).some((node) => isElement(node) && hasClass(node, /footnote|endnote|^fn$/i)) || hasClass(mark, /footnote|noteref/i);
	const leadsBack = outermost(note, (one) => isElement(one, 'a') && back !== '' && nameOf(one) === back).length > 0;
	return named || leadsBack ? note : undefined;
}

function isWayBack(link: Element, note: Element, targets: ReadonlyMap<string, Nodes[]>): boolean {
	const words = wordsOf(link);
	if (hasClass(link, /back|reversefootnote|to-top|footnote-number|footnote-return/i)) return true;
	const place = targets.get(nameOf(link));
	const own = attribute(link, 'id') || attribute(link, 'name');
	if (own && words.length < 6 && /^_?(?:ftnt?|edn|footnote|sdfootnote|fn)/i.test(own)) return true;
	return nameOf(link) !== '' && (!place || !place.includes(note)) && (/^[\s↩↑^⏎←⤴\uFE0E\uFE0F[\]().\d]*$/u.test(words) || words.length < 3);
}

/** The mark with the raised or bracketed element around it that holds nothing else. */
function wholeMark(mark: Element, parents: readonly Nodes[]): ElementContent {
	const words = wordsOf(mark);
	const around = parents.findLastIndex((one) => !(isElement(one, 'sup', 'span', 'small', 'b', 'i', 'em', 'strong') && wordsOf(one).replaceAll(/[[\]()\s]/g, '') === words.replaceAll(/[[\]()\s]/g, '')));
	return (parents[around + 1] as ElementContent | undefined) ?? mark;
}

/** Takes notes out of where they stood, and the list, the rule and the heading that held nothing else. */
function remove(tree: Root, notes: ReadonlySet<Element>, losses: Losses): void {
	const empty = (node: Parents): boolean => node.children.every((child) => isBlank(child) || isElement(child, 'hr', 'br') || (isElement(child) && (isHeading(child) || !['img', 'iframe', 'video', 'audio'].includes(child.tagName)) && (isHeading(child) || empty(child))));
	const drop = (parent: Parents): boolean => {
		let gone = false;
		const children: ElementContent[] = [];
		for (const child of parent.children as ElementContent[]) {
			const dropped = isElement(child) && (notes.has(child) || (drop(child) && empty(child)));
			gone ||= dropped;
			if (!dropped) {
				children.push(child);
				continue;
			}
			while (children.length > 0 && isLead(children.at(-1) as ElementContent)) {
				const lead = children.pop() as ElementContent;
				if (isElement(lead) && wordsOf(lead)) losses.add(lead, { rule: 'notes-heading', message: `The heading “${wordsOf(lead)}” stood above the notes, which get one by themselves`, became: 'nothing' });
			}
		}
		parent.children = children;
		return gone;
	};
	drop(tree);
}

function isLead(node: ElementContent): boolean {
	return isBlank(node) || isElement(node, 'hr') || (isElement(node) && isHeading(node));
}

function isHeading(node: Element): boolean {
	return /^(?:h[1-6]|p|strong|div)$/.test(node.tagName) && /^(?:foot|end)?notes?:?$|^(?:fuß|end)noten:?$|^anmerkungen:?$|^notes? de bas de page:?$|^notas:?$/i.test(wordsOf(node));
}
