// A writer may type HTML among Markdown, and it becomes part of the tree like all else. Stands where the tree has just
// become one of HTML; it parses the whole essay a second time, so only where HTML was typed.
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { EXIT, visit } from './walk.ts';

export function rawWhereNeeded(this: Processor) {
	const parse = (rehypeRaw as unknown as () => (tree: Root, file: VFile) => Root).call(this as never);
	return (tree: Root, file: VFile): Root | undefined => {
		let raw = false;
		visit(tree, 'raw', () => {
			raw = true;
			return EXIT;
		});
		return raw ? parse(tree, file) : undefined;
	};
}
