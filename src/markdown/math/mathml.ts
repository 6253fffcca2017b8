import type { Element, ElementContent, Properties } from 'hast';
import { appearanceOf } from './appearance.ts';
import { Refusal } from './refusal.ts';

/**
 * The tree that temml builds, as hast in MathML Core (and menclose), without any `style` attribute, which the site's
 * content security policy forbids. Throws a `Refusal` where leaving something out would change what the reader sees.
 */
export function mathmlFrom(node: Built): ElementContent[] {
	if (node.text !== undefined) return [{ type: 'text', value: node.text.normalize('NFC') }];
	if (node.href !== undefined) throw new Refusal('\\ref');
	const children = (node.children ?? []).flatMap(mathmlFrom);
	if (!node.type) return children;
	if (!elements.has(node.type)) throw new Refusal(`<${node.type}>`);
	const className = appearanceOf(node);
	if (node.style?.['border'] === '1px solid') return [element('menclose', { notation: 'box' }, children)];
	const { scriptlevel, displaystyle, ...own } = attributesOf(node);
	const level = { ...(scriptlevel && { scriptlevel }), ...(displaystyle && { displaystyle }) };
	const properties = { ...own, ...(className.length > 0 && { className }) };
	// MathML 3, which validators know, allows these two on few elements only; what they do is the same from outside.
	if (Object.keys(level).length === 0 || levelled.has(node.type)) return [element(node.type, { ...level, ...properties }, children)];
	return [element('mstyle', level, [element(node.type, properties, children)])];
}

function attributesOf({ type, attributes = {}, children = [] }: Built): Record<string, string> {
	const kept = Object.entries(attributes).filter(([name]) => !ignored.has(name));
	for (const [name, value] of kept) {
		if (!core.has(name) || (name === 'notation' && !drawn.test(String(value)))) throw new Refusal(refused[name] ?? `${name} ${value}`);
	}
	// By this attribute an accent keeps its size; temml says it by style.
	const accent = children[1]?.style ?? {};
	if ((type === 'mover' || type === 'munder') && ('mathDepth' in accent || 'math-depth' in accent)) {
		kept.push([type === 'mover' ? 'accent' : 'accentunder', true]);
	}
	return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
	return { type: 'element', tagName, properties, children };
}

// https://w3c.github.io/mathml-core/#mathml-elements-and-attributes; menclose, which is not in Core, is drawn by
// Firefox and Safari themselves and by math.css in Chromium.
const elements = new Set(
	('math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow mspace msqrt mstyle msub ' +
	'msubsup msup mtable mtd mtext mtr munder munderover').split(' '),
);
const core = new Set(
	('accent accentunder depth display displaystyle fence form height largeop linethickness lspace mathsize mathvariant ' +
	'maxsize minsize movablelimits notation rspace scriptlevel separator stretchy symmetric voffset width').split(' '),
);
const levelled = new Set(['math', 'mstyle', 'mtable']);
const drawn = /^(top|bottom|box|horizontalstrike|((up|down)diagonalstrike ?)+)$/;
const ignored = new Set(['columnalign', 'id', 'linebreak', 'rowspacing']);
const refused: Record<string, string> = { mathcolor: 'colour', mathbackground: '\\colorbox or \\rule' };

/** A node of temml's tree: an element, a text, or (without a type) a fragment. */
export interface Built {
	type?: string;
	text?: string;
	href?: string;
	attributes?: Record<string, unknown>;
	classes?: string[];
	style?: Record<string, unknown>;
	children?: Built[];
}
