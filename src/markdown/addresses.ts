import type { Root } from 'hast';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import { complain } from './complain.ts';

/** Every id in a text, in order; one that stands twice is noted as an error. */
export function addressesIn(tree: Root, file: VFile): string[] {
	const seen = new Set<string>();
	visit(tree, 'element', (element) => {
		const { id } = element.properties;
		if (typeof id !== 'string') return;
		if (seen.has(id)) complain(file, element, `The address #${id} stands twice in this text`, 'Give one of the two an address of its own: `## Title {#address}`.');
		seen.add(id);
	});
	return [...seen];
}
