/**
 * Goes to the next (1) or previous (-1) section, and takes the keyboard along. A jump and no journey: who presses twice
 * is not to be led astray by a page in motion.
 */
export function step(direction: 1 | -1): void {
	const points = [...document.querySelectorAll<HTMLElement>('main h1, .prose > :is(h2, h3)')];
	const tops = points.map((point) => point.getBoundingClientRect().top);
	// At the end of the page a section can lie too low to be scrolled up: then the keyboard knows where one is.
	const focused = points.findIndex((point, index) => point === document.activeElement && (tops[index] ?? -1) >= 0 && (tops[index] ?? 0) < innerHeight);
	const near = direction > 0 ? tops.findIndex((top, index) => index > 0 && top > gap + 9) : tops.findLastIndex((top) => top < gap - 9);
	const index = focused < 0 ? near : focused + direction;
	const point = points[index];
	if (!point) return;
	scrollBy({ top: (tops[index] ?? 0) - gap, behavior: 'instant' });
	point.tabIndex = -1;
	point.focus({ preventScroll: true });
}

/** To the outline, opened; and back to where one was. */
export function toOutline(outline: HTMLElement): void {
	const details = outline.querySelector('details');
	if (outline.contains(document.activeElement)) {
		if (details) details.open = false;
		(document.activeElement as HTMLElement).blur();
		from?.focus({ preventScroll: true });
		return scrollTo({ top: height, behavior: 'instant' });
	}
	from = document.activeElement as HTMLElement | null;
	height = scrollY;
	if (details) details.open = true;
	(outline.querySelector<HTMLElement>('[aria-current]') ?? outline.querySelector('a'))?.focus();
}

/** Pixels left above a heading. */
const gap = 48;
let from: HTMLElement | null = null;
let height = 0;
