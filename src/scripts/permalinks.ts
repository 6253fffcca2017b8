import { copy } from './copying.ts';
import { make } from './element.ts';
import { held } from './keys.ts';
import { reached } from './scrolling.ts';
import { words } from './words.ts';

/** Passages and headings: all that has an address and is read as one. */
const kinds = ':is(p, li, blockquote, figure, table, pre, h2, h3, h4, h5, h6)[id]';

/** The passage that something stands in. */
export function passageOf(node: Node | null): HTMLElement | null {
	return (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>(kinds) ?? null;
}

/**
 * A sign beside the passage under the hand or the keyboard: its permalink, copied by a click. One link that moves, and not
 * one for each passage, so that nobody has to go through hundreds of them; it is no part of the text that one selects.
 *
 * @returns what goes to the permalink of the passage one reads, for hands that have no mouse
 */
export function permalinks(prose: HTMLElement): () => void {
	const link = make('a', { className: 'permalink', ariaLabel: words.permalink, title: words.permalink }, '¶');
	const show = (passage: HTMLElement | null) => {
		if (!passage) return;
		const [place, room] = [passage.getBoundingClientRect(), prose.getBoundingClientRect()];
		link.href = `#${passage.id}`;
		link.style.top = `${place.top - room.top}px`;
		// A wide figure begins before the text does.
		link.style.marginInlineEnd = `${Math.max(0, room.left - place.left)}px`;
		prose.append(link);
	};
	prose.addEventListener('pointerover', ({ target, pointerType }) => pointerType === 'mouse' && target !== link && show(passageOf(target as Node)));
	prose.addEventListener('focusin', ({ target }) => target !== link && show(passageOf(target as Node)));
	link.onclick = (event) => {
		if (held(event) || event.shiftKey) return;
		event.preventDefault();
		// The page stays where it is.
		history.replaceState(history.state, '', link.hash);
		copy(link.href, words.copied).catch(() => (location.hash = link.hash));
	};
	// This came because a hand moved over the text: it may rest there already.
	show(passageOf([...prose.querySelectorAll(':hover')].at(-1) ?? null));
	return () => {
		const focused = document.activeElement;
		const passages = [...prose.querySelectorAll<HTMLElement>(kinds)].filter((passage) => !passage.closest('.notes'));
		show((prose.contains(focused) && passageOf(focused)) || reached(passages) || passages[0] || null);
		link.focus({ preventScroll: true });
	};
}
