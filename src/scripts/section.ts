import { reached, whileReading } from './scrolling.ts';

/** Marks the section one is in, in the outline. */
export function section(outline: HTMLElement): void {
	const links = [...outline.querySelectorAll('a')];
	const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) as HTMLElement);
	let marked: HTMLAnchorElement | undefined;
	whileReading(() => {
		const link = links[headings.indexOf(reached(headings) as HTMLElement)];
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
