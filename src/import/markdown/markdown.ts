import { allowed } from '../../site/characters.ts';
import type { Edit } from '../../site/edit.ts';
import type { Losses } from '../losses.ts';
import type { Flavour } from '../post.ts';
import { parsed } from '../tree/parsed.ts';
import { addresses } from './addresses.ts';
import { admonitions } from './admonitions.ts';
import { definitions } from './definitions.ts';
import { formulas } from './formulas.ts';
import { headings } from './headings.ts';
import { hugo } from './hugo.ts';
import { jsx } from './jsx.ts';
import { kramdown } from './kramdown.ts';
import { liquid } from './liquid.ts';
import { notes } from './notes.ts';
import { inProse } from './prose.ts';
import { tags } from './tags.ts';
import { wordpress } from './wordpress.ts';

/**
 * Markdown of other systems as Markdown of Octavo. The writer's text is not set anew: only the places change that Octavo
 * would refuse or read otherwise.
 *
 * @param title of the text: a first heading that repeats it goes
 */
export function fromMarkdown(text: string, flavour: Flavour, title: string | undefined, losses: Losses): string {
	const shared = inProse(allowed(text), /^[ \t]*<!--\s*more\b.*?-->[ \t]*$/gim, () => '');
	const moved = wordpress(shared, losses);
	const named = flavour === 'astro' ? jsx(moved, losses) : kramdown(flavour === 'hugo' ? hugo(moved, losses) : moved, losses);
	const plain = admonitions(liquid(named, losses), losses);
	const tree = parsed(plain);
	const edits = [headings(tree, plain, title, losses), addresses(tree, plain, losses), notes(tree, plain, losses), formulas(tree, plain, flavour, losses), definitions(tree, plain), tags(tree, losses)].flat();
	return withEdits(plain, edits);
}

/** Of two that overlap the first one counts. */
function withEdits(text: string, edits: readonly Edit[]): string {
	let made = '';
	let at = 0;
	for (const { start, end, put } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
		if (start < at) continue;
		made += text.slice(at, start) + put;
		at = end;
	}
	return made + text.slice(at);
}
