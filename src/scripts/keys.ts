import { chosen } from './choices.ts';

/** The keys of this page and what they do, for the list in the settings. */
export const named: [string, string][] = [];

/** Gives a key something to do. */
export function key(letter: string, name: string, work: () => void): void {
	works[letter] = work;
	named.push([letter, name]);
}

/** Whether a key is held that gives the click or letter a meaning of the browser's own. */
export function held({ ctrlKey, metaKey, altKey }: KeyboardEvent | MouseEvent): boolean {
	return ctrlKey || metaKey || altKey;
}

const works: Record<string, () => void> = {};

/**
 * One letter each: never with a modifier, in a field or in a dialog; the reader can
 * turn them off (WCAG 2.1.4), and screen readers that use letters themselves keep them to themselves.
 */
export function keys(): void {
	addEventListener('keydown', (event) => {
		const { key, target } = event;
		if (event.defaultPrevented || held(event) || (event.shiftKey && key !== '?') || !(target instanceof Element) || target.closest(busy)) return;
		if (key === 'Escape') return closeNote();
		const work = works[key];
		if (!work || chosen('keys')) return;
		event.preventDefault();
		work();
	});
}

const busy = 'input, textarea, select, [contenteditable], dialog, [popover], audio, video';

/** Back to the mark, when a note stands over the text (styles/notes.css). */
export function closeNote(): void {
	const note = document.querySelector('.notes li:target');
	if (!note || !document.querySelector('.close')?.getClientRects().length) return;
	const mark = note.querySelector<HTMLAnchorElement>('.noteback')?.hash ?? '';
	// The address is that of the essay again, and going back does not open the note once more.
	location.replace('#_close');
	history.replaceState(null, '', location.pathname + location.search);
	document.getElementById(decodeURIComponent(mark.slice(1)))?.focus({ preventScroll: true });
}
