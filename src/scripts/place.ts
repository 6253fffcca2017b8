import { button, make } from './element.ts';
import { reached, whileReading } from './scrolling.ts';
import { keep, kept } from './storage.ts';
import { words } from './words.ts';

/**
 * Remembers, on this device alone, the passage one has come to, and offers it at the next visit. Nothing is kept of the
 * first screen or the first minute, and nothing once the end is reached.
 */
export function place(prose: HTMLElement): void {
	// The addresses of passages stay through edits; an earlier one is an empty element in what it leads to now.
	const blocks = [...prose.querySelectorAll<HTMLElement>('[id]:not(a,span,.notes *)')];
	let seconds = 0;
	let bar: HTMLElement | undefined;
	const look = () => {
		// Whoever reads on needs no offer.
		if (scrollY > 2 * innerHeight) bar?.remove();
		const block = reached(blocks);
		if (seconds < 60 || !block || scrollY < innerHeight) return;
		keep(name, (blocks.at(-1)?.getBoundingClientRect().bottom ?? 0) < innerHeight ? '' : block.id);
	};
	// A page that is hidden, or prepared before it is asked for, is not being read.
	const clock = setInterval(() => {
		if (document.hidden || ++seconds < 60) return;
		clearInterval(clock);
		look();
	}, 1000);
	const stopped = document.getElementById(kept(name));
	const block = blocks.findLast((part) => part.contains(stopped));
	// Where the browser brings back a page that is scrolled already, the offer goes at once: see `look`.
	if (block && !location.hash && scrollY < innerHeight) bar = offer(block, blocks);
	whileReading(look);
}

function offer(block: HTMLElement, blocks: readonly Element[]): HTMLElement {
	const heading = blocks.slice(0, blocks.indexOf(block) + 1).findLast((part) => part.matches('h2,h3'));
	const go = button(words.stopped, () => {
		bar.remove();
		arrive(block);
	});
	if (heading) go.append(make('small', {}, heading.textContent));
	const leave = button(words.close, () => {
		bar.remove();
		keep(name);
	}, '×');
	const bar = make('section', { className: 'bar', ariaLabel: words.stopped }, go, leave);
	document.querySelector('main')?.before(bar);
	return bar;
}

/** Brings a passage under the reader's eyes and the keyboard's next step, without a journey through the essay. */
function arrive(block: HTMLElement): void {
	scrollBy({ top: block.getBoundingClientRect().top - innerHeight / 5, behavior: 'instant' });
	block.tabIndex = -1;
	block.focus({ preventScroll: true });
}

const name = `octavo:${location.pathname}`;
