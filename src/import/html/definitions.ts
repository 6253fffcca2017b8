import type { Element } from 'hast';
import type { BlockContent, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { isElement } from './element.ts';
import type { State } from './handlers.ts';

/**
 * A list of terms as `:::definitions` has it, each term on a line and each definition on one below. What that cannot
 * say, such as a definition that begins with a list, is bold terms and the text below them.
 */
export function definitions(state: State, node: Element): RootContent[] {
	const parts = node.children.flatMap((child) => (isElement(child, 'div') ? child.children : [child])).filter((child): child is Element => isElement(child, 'dt', 'dd'));
	const groups: Group[] = [];
	for (const part of parts) {
		const content = state.toFlow(state.all(part)) as BlockContent[];
		const last = groups.at(-1);
		if (isElement(part, 'dt') && (!last || last.meanings.length > 0)) groups.push({ terms: [content], meanings: [] });
		else if (isElement(part, 'dt')) last?.terms.push(content);
		else if (last) last.meanings.push(content);
		else groups.push({ terms: [], meanings: [content] });
	}
	if (groups.length === 0) return [];
	if (!groups.every(isPlain)) return groups.flatMap(({ terms, meanings }) => [...terms.flat().map(bold), ...meanings.flat()]);
	const block: ContainerDirective = { type: 'containerDirective', name: 'definitions', children: groups.map(paragraphOf) };
	state.patch(node, block);
	return [block];
}

/** Whether each term and each definition is one line that begins with words. */
function isPlain({ terms, meanings }: Group): boolean {
	const lines = [...terms, ...meanings];
	return terms.length > 0 && meanings.length > 0 && lines.every(([only, ...others]) => only?.type === 'paragraph' && others.length === 0 && !only.children.some(({ type }) => type === 'break') && !(only.children[0]?.type === 'text' && /^\s*:/.test(only.children[0].value)));
}

function paragraphOf({ terms, meanings }: Group): Paragraph {
	const lines = [...terms.map(wordsOf), ...meanings.map((one): PhrasingContent[] => [{ type: 'text', value: ': ' }, ...wordsOf(one)])];
	return { type: 'paragraph', children: lines.flatMap((line, index): PhrasingContent[] => (index === 0 ? line : [{ type: 'text', value: '\n' }, ...line])) };
}

function wordsOf([only]: BlockContent[]): PhrasingContent[] {
	return only?.type === 'paragraph' ? only.children : [];
}

function bold(content: BlockContent): BlockContent {
	return content.type === 'paragraph' ? { ...content, children: [{ type: 'strong', children: content.children }] } : content;
}

interface Group {
	terms: BlockContent[][];
	meanings: BlockContent[][];
}
