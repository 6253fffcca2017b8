import { escapeStyle } from '../site/markup.ts';

/**
 * The rules that put each note beside its mark, for an essay's style sheet. Each note starts level with the line that
 * refers to it, or right below the note before, whichever is lower: however dense they are, no two overlap.
 *
 * CSS has no way yet to name anchors by number in one rule, and style attributes are forbidden by our content security
 * policy, so each note has a line of its own here. How notes look beside the text is in styles/notes.css.
 *
 * @see https://www.w3.org/TR/css-anchor-position-1/
 */
export function noteStyles(notes: readonly { id: string; mark: string }[]): string {
	const rules = notes.map(({ id, mark }, index) => {
		const level = `anchor(--r${index} top)`;
		const top = index === 0 ? level : `max(${level},anchor(--n${index - 1} bottom) + .7em)`;
		return `[id="${escapeStyle(mark)}"]{anchor-name:--r${index}}[id="${escapeStyle(id)}"]{anchor-name:--n${index};top:${top}}`;
	});
	return rules.length === 0 ? '' : `@media screen and (min-width:78rem){@supports ${capable}{${rules.join('')}}}`;
}

/** WebKit (2.50) has anchors but lets chained notes overlap; it is told by a property that it lacks, and shows endnotes. */
export const capable = '(top:anchor(--a top)) and (hyphenate-limit-chars:6)';
