/** Does something now, and whenever the reader has moved the page: at most eight times a second. */
export function whileReading(work: () => void): void {
	let waiting = false;
	const later = () => {
		if (waiting) return;
		waiting = true;
		setTimeout(() => {
			waiting = false;
			work();
		}, 120);
	};
	addEventListener('scroll', later, { passive: true });
	addEventListener('resize', later);
	work();
}

/** The last of some elements that begins above the line where one reads, a third down the window. */
export function reached<Part extends Element>(parts: readonly Part[]): Part | undefined {
	return parts.findLast((part) => part.getBoundingClientRect().top < innerHeight / 3);
}
