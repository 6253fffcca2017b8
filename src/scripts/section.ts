import { reached, whileReading } from './scrolling.ts';

/** Marks the section one is in, in the outline. */
export function section(outline: HTMLElement): void {
	const links = new Map<Element, HTMLAnchorElement>();
	for (const link of outline.querySelectorAll('a')) {
		const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
		if (heading) links.set(heading, link);
	}
	const headings = [...links.keys()];
	let marked: HTMLAnchorElement | undefined;
	whileReading(() => {
		const heading = reached(headings);
		const link = heading && links.get(heading);
		if (link === marked) return;
		marked?.removeAttribute('aria-current');
		link?.setAttribute('aria-current', 'true');
		marked = link;
		if (link) follow(link);
	});
}

/** Scrolls a long outline, and never the page, so that the mark stays in sight. */
function follow(link: HTMLElement): void {
	const box = link.closest('details');
	if (box) box.scrollTop = link.offsetTop - box.clientHeight / 2;
}
