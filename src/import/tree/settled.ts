import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';

/**
 * Settles what HTML leaves undecided: HTML in a line becomes HTML, two breaks end a paragraph, and what has nothing in
 * it goes.
 */
export function settled(tree: Root): void {
	settle(tree);
}

function settle(parent: Parents): void {
	const children: RootContent[] = [];
	for (const child of parent.children as RootContent[]) {
		if ('children' in child) settle(child as Parents);
		children.push(...instead(child));
	}
	(parent as { children: RootContent[] }).children = merged(children);
}

function instead(node: RootContent): RootContent[] {
	if (node.type === 'inlineCode' && isMarkup(node)) return [{ ...node, type: 'html' } as RootContent];
	if (node.type === 'paragraph') return split(node.children).map((children) => ({ ...node, children }));
	if (node.type === 'link' && node.children.length === 0) return [];
	if ((node.type === 'emphasis' || node.type === 'strong') && !node.children.some(isSeen)) return node.children;
	if (node.type === 'strong') return [{ ...node, children: node.children.flatMap((child) => (child.type === 'strong' ? child.children : [child])) }];
	if (node.type === 'emphasis') return [{ ...node, children: node.children.flatMap((child) => (child.type === 'emphasis' ? child.children : [child])) }];
	if (['blockquote', 'list', 'containerDirective', 'heading'].includes(node.type) && 'children' in node && node.children.length === 0) return [];
	if (node.type === 'image' && node.url === '') return [];
	return [node];
}

/** Children of which texts that became neighbours are one, so that what needs an escape is seen. */
export function merged(nodes: readonly RootContent[]): RootContent[] {
	const result: RootContent[] = [];
	for (const node of nodes) {
		const last = result.at(-1);
		if (node.type === 'text' && last?.type === 'text' && last.value !== '\n' && node.value !== '\n') last.value += node.value;
		// Two would end one another.
		else if (node.type === 'inlineCode' && last?.type === 'inlineCode') last.value += node.value;
		else result.push(node);
	}
	return result;
}

/** A paragraph's lines where one or more empty ones stand between them. */
function split(children: readonly PhrasingContent[]): PhrasingContent[][] {
	const parts: PhrasingContent[][] = [[]];
	let breaks = 0;
	for (const child of children) {
		if (child.type === 'break') breaks += 1;
		else if (breaks > 0 && child.type === 'text' && child.value.trim() === '' && child.value !== '\n') continue;
		else {
			if (breaks > 1) parts.push([]);
			else if (breaks === 1 && (parts.at(-1) ?? []).length > 0) parts.at(-1)?.push({ type: 'break' });
			parts.at(-1)?.push(child);
			breaks = 0;
		}
	}
	return parts.map(trimmed).filter((part) => part.some(isSeen));
}

function trimmed(part: PhrasingContent[]): PhrasingContent[] {
	const [first, last] = [part[0], part.at(-1)];
	if (first?.type === 'text' && !/^[:\n]/.test(first.value)) first.value = first.value.replace(/^[ \t\n\u00A0]+/, '');
	if (last?.type === 'text') last.value = last.value.replace(/[ \t\n\u00A0]+$/, '');
	return part.filter((node) => node.type !== 'text' || node.value !== '');
}

function isSeen(node: Nodes): boolean {
	if (node.type === 'text') return node.value.trim() !== '';
	return node.type !== 'break' && (!('children' in node) || node.children.some(isSeen));
}

function isMarkup({ data }: Nodes): boolean {
	return Boolean((data as { markup?: true } | undefined)?.markup);
}
