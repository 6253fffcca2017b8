import type { Block, Made } from './block.ts';

/** A paragraph that begins with a large letter. The letter is found by the style sheet: the word stays whole for voices and feeds. */
export function dropcap({ content, fault }: Block): Made {
	const [only, ...others] = content;
	if (only?.type === 'paragraph' && others.length === 0) return { tagName: 'p', className: ['dropcap'], type: 'paragraph', children: only.children };
	fault('A drop capital begins one paragraph', 'Close the block after its first paragraph, which is the one that gets the large letter.');
	return {};
}
