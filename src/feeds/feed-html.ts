import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Makes of a page's HTML what feed readers keep: every address absolute, no scripts, styles, classes or roles that a
 * reader would drop anyway, notes marked the way readers with pop-ups look for them. Not a word is lost.
 *
 * Sources: shared rules of Miniflux, SimplePie, Feedbin and NetNewsWire; W3C feed validator warnings.
 *
 * @param html the essay's text as its page has it
 * @param address full address of that page
 * @param prefix put before every id, because a reader shows several essays on one page
 */
export function feedHtml(html: string, address: string, prefix: string): string {
	const tree = fromHtml(html, { fragment: true });
	const absolute = (target: string) => (URL.canParse(target, address) ? new URL(target, address).href : target);
	visit(tree, { tagName: 'figure' }, flatChart);
	visit(tree, 'element', (element, index, parent) => {
		if (parent && index !== undefined && (isRegion(element) || isEmptyLink(element))) {
			parent.children.splice(index, 1, ...(element.children as Root['children']));
			return [SKIP, index];
		}
		if (element.tagName === 'pre') element.children = [plainCode(element)];
		element.properties = kept(element, absolute, prefix);
		return undefined;
	});
	return toHtml(tree);
}

/** A chart as the picture that its page links to last, with its numbers as a plain table: no reader keeps a drawing or a fold. */
function flatChart({ properties, children }: Element): void {
	if (String(properties['className']) !== 'chart') return;
	const at = (name: string) => children.findIndex((child) => child.type === 'element' && child.tagName === name);
	const [drawing, fold] = [children[at('svg')], children[at('details')]];
	if (drawing?.type !== 'element' || fold?.type !== 'element') return;
	const [width, height] = String(drawing.properties['dataSize']).split(' ');
	let src = '';
	visit(fold, { tagName: 'a' }, ({ properties: { href } }: Element) => void (src = String(href)));
	children[at('svg')] = { type: 'element', tagName: 'img', properties: { src, alt: String(drawing.properties['aria-description']), width, height }, children: [] };
	children.splice(at('details'), 1, ...fold.children.filter((child) => child.type !== 'element' || child.tagName !== 'summary'));
}

/** Boxes that only make wide things scroll by themselves. */
function isRegion({ tagName, properties }: Element): boolean {
	return tagName === 'div' && properties['role'] === 'region';
}

/** Links for the hand alone, such as the one that closes a note. */
function isEmptyLink({ tagName, children }: Element): boolean {
	return tagName === 'a' && children.length === 0;
}

/** Code without its colours, which would arrive as noise. */
function plainCode(pre: Element): ElementContent {
	return { type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value: toString(pre) }] };
}

function kept({ properties, tagName }: Element, absolute: (target: string) => string, prefix: string): Element['properties'] {
	const { id, role } = properties;
	const note = role === 'doc-noteref' ? { className: ['footnote'] } : role === 'doc-backlink' ? { className: ['reversefootnote'] } : {};
	const speaking = (name: string) => harmless.has(name) || (mathElements.has(tagName) && !/^(?:className|id|style|data)/.test(name));
	const rest = Object.entries(properties).filter(([name]) => speaking(name));
	const addresses = Object.entries(properties).flatMap(([name, value]) => (addressed.has(name) ? [[name, absolute(String(value))]] : []));
	return { ...Object.fromEntries([...rest, ...addresses]), ...(typeof id === 'string' ? { id: prefix + id } : {}), ...note };
}

/** Attributes that hold one address. A `srcset` holds several and is left out: `src` is enough for a feed. */
const addressed = new Set(['href', 'src', 'poster', 'cite']);

/** Attributes that say something without our style sheet. */
const harmless = new Set(
	`alt title width height lang dir hrefLang dateTime start reversed type value colSpan rowSpan scope controls open checked
	disabled display encoding align`.split(/\s+/),
);

/** Elements of formulas whose every attribute carries meaning. */
const mathElements = new Set('mo mi mn ms mtext mspace mfrac msqrt mroot mtable mtr mtd mover munder munderover mpadded mstyle'.split(' '));
