import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import type { BlockContent, DefinitionContent, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Options } from 'rehype-remark';
import { attribute, element, isElement } from './element.ts';
import { openingTag, rawHtml } from './raw.ts';
import { definitions } from './definitions.ts';

/** What each element becomes in Markdown, where that is not what hast-util-to-mdast makes of it. */
export const handlers: Record<string, Handle> = {
	...Object.fromEntries('abbr bdi bdo cite del dfn ins kbd mark q rp rt ruby s samp small sub sup u var'.split(' ').map((name) => [name, kept])),
	a: (state, node) => [...mark(state, node), ...(node.properties['href'] === undefined ? state.all(node) : [patched(state, node, { type: 'link', url: attribute(node, 'href'), title: attribute(node, 'title') || null, children: state.all(node) as never })])],
	aside: (state, node) => block(state, node, 'aside'),
	code: (state, node) => (toString(node).trim() === '' ? undefined : patched(state, node, { type: 'inlineCode', value: toString(node).replaceAll(/\s+/g, ' ') })),
	details,
	dl: definitions,
	...Object.fromEntries([2, 3, 4, 5, 6].map((depth) => [`h${depth}`, heading])),
	iframe: () => undefined,
	img: (state, node) => patched(state, node, { type: 'image', url: attribute(node, 'src'), alt: attribute(node, 'alt'), title: attribute(node, 'title') || null }),
	math: (_, node) => markup(rawHtml([node])),
	pre: (state, node) => patched(state, node, { type: 'code', lang: /language-(\S+)/.exec(attribute(node.children.find((child): child is Element => isElement(child, 'code')) ?? node, 'className'))?.[1] ?? null, value: toString(node) }),
	span: (state, node) => (node.properties['lang'] && node.children.length > 0 ? kept(state, node) : [...mark(state, node), ...state.all(node)]),
	'octavo-block': (state, node) => patched(state, node, { type: 'math', value: attribute(node, 'value') }),
	'octavo-callout': (state, node) => block(state, node, attribute(node, 'dataKind') || 'note'),
	'octavo-definition': (state, node) => patched(state, node, { type: 'footnoteDefinition', identifier: attribute(node, 'label'), label: attribute(node, 'label'), children: state.toFlow(state.all(node)) as (BlockContent | DefinitionContent)[] }),
	'octavo-gallery': (state, node) => directive('gallery', [{ type: 'paragraph', children: (state.all(node) as PhrasingContent[]).flatMap((one, index): PhrasingContent[] => (index === 0 ? [one] : [{ type: 'text', value: '\n' }, one])) }]),
	'octavo-mark': (state, node) => patched(state, node, { type: 'footnoteReference', identifier: attribute(node, 'label'), label: attribute(node, 'label') }),
	'octavo-math': (state, node) => patched(state, node, { type: 'inlineMath', value: attribute(node, 'value') }),
	'octavo-pullquote': (state, node) => ({ type: 'blockquote', children: state.toFlow(state.all(node)) as BlockContent[], data: { pullquote: true } as never }),
	'octavo-raw': (state, node) => patched(state, node, { type: 'html', value: attribute(node, 'value') }),
	'octavo-verse': (state, node) => patched(state, node, directive('verse', stanzas(attribute(node, 'value')))),
	input: () => undefined,
	li: item,
	wbr: () => undefined,
};

/** HTML in a line of text. To hast-util-to-mdast it is code, since it takes HTML for a block; `settled` makes it HTML. */
function markup(value: string): Nodes & { type: 'inlineCode' } {
	return { type: 'inlineCode', value, data: { markup: true } as never };
}

/** A block between colons. */
export function directive(name: string, children: readonly (BlockContent | DefinitionContent)[]): ContainerDirective {
	return { type: 'containerDirective', name, children: children as ContainerDirective['children'] };
}

function heading(state: State, node: Element): RootContent {
	const depth = Number(node.tagName[1]) as 2;
	return patched(state, node, { type: 'heading', depth, children: state.all(node) as PhrasingContent[], data: { id: attribute(node, 'id') } as never });
}

function kept(state: State, node: Element): RootContent[] {
	const children = state.all(node);
	return children.length === 0 ? [] : [markup(openingTag(node)), ...children, markup(`</${node.tagName}>`)];
}

/** A place that a link of the text leads to; `places` takes those away that none does. */
function mark(_: State, node: Element): PhrasingContent[] {
	const name = attribute(node, 'id') || attribute(node, 'name');
	return name ? [{ ...markup(''), data: { markup: true, place: name } as never }] : [];
}

function patched<Kind extends Nodes>(state: State, from: Element, node: Kind): Kind {
	state.patch(from, node);
	return node;
}

function block(state: State, node: Element, name: string): RootContent | undefined {
	const children = state.toFlow(state.all(node));
	return children.length === 0 ? undefined : patched(state, node, directive(name, children as BlockContent[]));
}

function details(state: State, node: Element): RootContent[] {
	const summary = node.children.find((child) => isElement(child, 'summary'));
	const rest = state.toFlow(state.all({ ...node, children: node.children.filter((child) => child !== summary) }));
	const words = summary && isElement(summary) ? rawHtml([element('summary', {}, summary.children)]).replaceAll(/\s+/g, ' ') : '<summary>…</summary>';
	return rest.length === 0 ? state.toFlow(summary && isElement(summary) ? state.all(summary) : []) as RootContent[] : [{ type: 'html', value: `<details>\n${words}` }, ...(rest as RootContent[]), { type: 'html', value: '</details>' }];
}

/** A list item, with its box if it is a task. */
function item(state: State, node: Element): ListItem {
	const box = boxOf(node);
	const rest = box ? { ...node, children: node.children.map((child) => (isElement(child, 'p', 'label') ? { ...child, children: child.children.filter((one) => one !== box) } : child)).filter((child) => child !== box) } : node;
	const children = state.toFlow(state.all(rest)) as BlockContent[];
	return patched(state, node, { type: 'listItem', spread: children.length > 1 && children.some((one, index) => index > 0 && one.type !== 'list'), checked: box ? box.properties['checked'] !== undefined && box.properties['checked'] !== false : null, children });
}

function boxOf(node: Element): Element | undefined {
	const first = node.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
	return isElement(first, 'input') ? first : isElement(first, 'p', 'label') ? boxOf(first) : undefined;
}

/** Stanzas of verse; what moves a line in is em spaces, which Markdown leaves at the beginning of a line. */
function stanzas(value: string): BlockContent[] {
	return value.replaceAll('\t', '    ').split(/\n[ ]*\n\s*?(?=\S| )/).filter((stanza) => stanza.trim() !== '').map((stanza) => ({
		type: 'paragraph',
		children: stanza.replaceAll(/^\n+|\s+$/g, '').split('\n').flatMap((line, index): PhrasingContent[] => {
			const [, indent = '', words = ''] = /^( *)(.*?) *$/.exec(line) ?? [];
			return [...(index === 0 ? [] : [{ type: 'text', value: '\n' } as const]), { type: 'text', value: '\u2003'.repeat(Math.ceil(indent.length / 2)) + words }];
		}),
	}));
}

type Handle = NonNullable<NonNullable<Options['handlers']>[string]>;
/** What hast-util-to-mdast hands to a handler. */
export type State = Parameters<Handle>[0];
