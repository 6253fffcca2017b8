import type { FootnoteDefinition, Parents, Root, RootContent } from 'mdast';
import { visit } from '../../markdown/walk.ts';
import type { Losses } from '../losses.ts';

/** Sees to it that each mark has its note and each note a mark: a note that lost its mark becomes a paragraph at the end. They are numbered as they come. */
export function noteCheck(tree: Root, losses: Losses): void {
	const defined = new Map<string, FootnoteDefinition>();
	visit(tree, 'footnoteDefinition', (note) => void defined.set(note.identifier, note));
	const used = new Set<string>();
	const walk = (parent: Parents): void =>
		visit(parent, 'footnoteReference', ({ identifier }) => {
			if (used.has(identifier)) return;
			used.add(identifier);
			const note = defined.get(identifier);
			if (note) walk(note);
		});
	walk({ type: 'root', children: tree.children.filter(({ type }) => type !== 'footnoteDefinition') });
	const words = (parent: Parents): void => {
		(parent as { children: RootContent[] }).children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
			if ('children' in child) words(child as Parents);
			if (child.type === 'footnoteReference' && !(defined.has(child.identifier) && used.has(child.identifier))) return [{ type: 'text', value: `[${child.label ?? child.identifier}]` }];
			if (child.type !== 'footnoteDefinition' || used.has(child.identifier)) return [child];
			losses.add(child, { rule: 'note', message: `The note ${child.label ?? child.identifier} has lost its mark and stands at the end of the text`, became: 'text', todo: 'Put it where it belongs.' });
			return child.children as RootContent[];
		});
	};
	words(tree);
	const order = [...used].filter((name) => defined.has(name));
	visit(tree, (node) => {
		if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
		node.label = node.identifier = String(order.indexOf(node.identifier) + 1);
	});
	tree.children = [...tree.children.filter(({ type }) => type !== 'footnoteDefinition'), ...order.map((name) => defined.get(name) as FootnoteDefinition)];
	visit(tree, 'footnoteDefinition', (note) => {
		if (note.children.length === 0) note.children.push({ type: 'paragraph', children: [{ type: 'text', value: '…' }] });
	});
}
