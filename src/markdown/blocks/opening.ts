import type { Properties } from 'hast';
import type { PhrasingContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { suggest } from '../../site/shape.ts';
import { complain } from '../complain.ts';
import type { Content, Kind } from './block.ts';

/**
 * Reads the line that opens a block, and checks that a line closes it.
 *
 * @param kind what its name says it is, if it is known: it decides whether there may be a title, and which attributes
 */
export function openingOf(node: ContainerDirective, kind: Kind | undefined, file: VFile): Opening {
	const { name } = node;
	if (!node.data?.position?.closing)
		complain(file, node, `The block :::${name} is not closed`, 'End it with a line of as many colons as it begins with; a block that holds another begins and ends with more colons than the one inside.');
	const cut = cutCode(node, file);
	if (cut) complain(file, cut, `A line of colons in this code ends the block :::${name}`, 'Begin and end the block with more colons than any line of the code has.');
	const [first, ...rest] = node.children;
	const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined;
	if (label && kind && !kind.titled) complain(file, node, `The block :::${name} has no title`, 'Remove the brackets and what is in them.');
	return { title: label?.children ?? [], ...attributesOf(node, kind?.attributes ?? [], file), content: label ? rest : node.children };
}

/** A block of code at the end of a block that was never closed: its own end came after that of the block. */
function cutCode({ children }: ContainerDirective, file: VFile): Content | undefined {
	const last = children.at(-1);
	if (last?.type !== 'code' || !last.position) return undefined;
	const lines = String(file).slice(last.position.start.offset, last.position.end.offset).split('\n');
	const [fence] = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? '') ?? [];
	return fence && (lines.length === 1 || !lines.at(-1)?.trimEnd().endsWith(fence)) ? last : undefined;
}

function attributesOf(node: ContainerDirective, own: readonly string[], file: VFile): Pick<Opening, 'attributes' | 'properties'> {
	const typed = Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? ''] as const);
	const known = [...common, ...own];
	for (const [key] of typed) {
		if (known.includes(key)) continue;
		const remedy = key === 'class' ? 'Remove it: how things look is decided by the kind of block.' : suggest(key, known);
		complain(file, node, `The block :::${node.name} has no attribute “${key}”`, remedy);
	}
	return { attributes: Object.fromEntries(typed), properties: Object.fromEntries(typed.filter(([key, value]) => common.includes(key) && value)) };
}

/** `{#address}` and `{lang=fr dir=ltr}`. */
const common = ['id', 'lang', 'dir'];

interface Opening {
	title: PhrasingContent[];
	attributes: Record<string, string>;
	properties: Properties;
	content: Content[];
}
