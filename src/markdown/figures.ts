// A picture alone in its paragraph becomes a figure whose caption is the picture's title text. Stands before the
// change to HTML, where a paragraph that holds only a picture is still easy to tell.
import type { Definition, Image, Paragraph, Root } from 'mdast';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import { complain } from './complain.ts';

export function figures() {
	return (tree: Root, file: VFile): void => {
		spellOut(tree);
		visit(tree, 'image', (node) => {
			const { alt } = node;
			if (!alt?.trim()) complain(file, node, 'A picture has no alternative text', 'Say between the brackets what it shows: `![A lighthouse at dusk](lighthouse.jpg)`.');
		});
		visit(tree, 'paragraph', (paragraph) => {
			const image = onlyPicture(paragraph);
			if (!image) return;
			paragraph.data = { ...paragraph.data, hName: 'figure' };
			if (!image.title) return;
			paragraph.children.push(caption(image.title) as unknown as Paragraph['children'][number]);
			delete image.title;
		});
	};
}

/** A picture that names its file by reference is like any other from here on. */
function spellOut(tree: Root): void {
	const definitions = new Map<string, Definition>();
	visit(tree, 'definition', (definition) => void (definitions.has(definition.identifier) || definitions.set(definition.identifier, definition)));
	visit(tree, 'imageReference', ({ identifier, alt, position }, index, parent) => {
		const { url = '', title } = definitions.get(identifier) ?? {};
		if (parent && index !== undefined) parent.children[index] = { type: 'image', url, title, alt, ...(position && { position }) };
	});
}

function onlyPicture({ children }: Paragraph): Image | undefined {
	const [first, ...rest] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
	if (rest.length > 0) return undefined;
	if (first?.type === 'link') return onlyPicture({ type: 'paragraph', children: first.children });
	return first?.type === 'image' ? first : undefined;
}

function caption(text: string): Paragraph {
	return { type: 'paragraph', data: { hName: 'figcaption' }, children: [{ type: 'text', value: text }] };
}
