import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { pictured } from './chart.ts';
import { element } from './element.ts';
import { paragraphs } from './paragraphs.ts';
import { linkTo, type Place } from './recordings.ts';

/**
 * What stands in a feed for an element that some reader would take away together with its meaning.
 *
 * @returns `undefined` if the element stays; its content may have been made plainer
 */
export function insteadOf(element: Element, place: Place): ElementContent[] | undefined {
	return byName[element.tagName]?.(element, place);
}

const byName: Record<string, (element: Element, place: Place) => ElementContent[] | undefined> = {
	a: ({ children }) => (children.length === 0 ? [] : undefined),
	aside: quoted,
	audio: linkTo,
	details: unfolded,
	div: unboxed,
	// A callout is a figure on the page; in a feed only a quotation is sure to be set apart.
	figure: (figure) => (figure.properties['role'] === 'note' ? quoted(figure) : String(figure.properties['className']) === 'chart' ? pictured(figure) : undefined),
	// Miniflux drops rules, and the pause would be gone.
	hr: () => [element('p', {}, { type: 'text', value: '* * *' })],
	input: ({ properties }) => [{ type: 'text', value: properties['checked'] ? '☑' : '☐' }],
	math: spelled,
	picture: ({ children }) => children,
	pre: uncoloured,
	ruby: bracketed,
	section: unboxed,
	source: () => [],
	span: (span) => (speaks(span) ? undefined : span.children),
	video: linkTo,
};

function quoted({ properties, children }: Element): ElementContent[] {
	const { id, lang, dir } = properties;
	return [element('blockquote', { id, lang, dir }, ...paragraphs(children))];
}

/** The summary as a bold line, then what it hides. */
function unfolded({ children }: Element): ElementContent[] {
	const isSummary = (child: ElementContent): child is Element => child.type === 'element' && child.tagName === 'summary';
	const words = children.find(isSummary)?.children ?? [];
	const isHeading = words.some((word) => word.type === 'element' && /^h\d$/.test(word.tagName));
	const title = isHeading ? words : words.length > 0 ? [element('p', {}, element('strong', {}, ...words))] : [];
	return [...title, ...paragraphs(children.filter((child) => !isSummary(child)))];
}

/** Boxes are for our style sheet, unless they tell a language or a direction. */
function unboxed(box: Element): ElementContent[] | undefined {
	return speaks(box) ? undefined : paragraphs(box.children);
}

function speaks({ properties }: Element): boolean {
	return properties['lang'] !== undefined || properties['dir'] !== undefined;
}

/**
 * A reader that knows formulas never shows their TeX; one that drops the elements shows the words of both, which a space
 * keeps apart.
 */
function spelled(math: Element): undefined {
	const [semantics] = math.children;
	for (const child of semantics?.type === 'element' ? semantics.children : [])
		if (child.type === 'element' && child.tagName === 'annotation') child.children = [{ type: 'text', value: ` ${toString(child).trim()} ` }];
}

/** Colours would arrive as noise. */
function uncoloured(pre: Element): undefined {
	pre.children = [element('code', {}, { type: 'text', value: toString(pre) })];
}

/** A reading above characters falls between brackets where readers do not know it, as `rp` is made for. */
function bracketed(ruby: Element): undefined {
	if (ruby.children.some((child) => child.type === 'element' && child.tagName === 'rp')) return;
	const bracket = (value: string) => element('rp', {}, { type: 'text', value });
	ruby.children = ruby.children.flatMap((child) => (child.type === 'element' && child.tagName === 'rt' ? [bracket('（'), child, bracket('）')] : [child]));
}
