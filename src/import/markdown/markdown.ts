import type { Losses } from '../losses.ts';
import type { Flavour } from '../post.ts';

/** Markdown of other systems as Markdown of Octavo: only what Octavo reads otherwise is touched. */
export function fromMarkdown(text: string, flavour: Flavour, title: string | undefined, losses: Losses): string {
	void [flavour, title, losses];
	return text;
}
