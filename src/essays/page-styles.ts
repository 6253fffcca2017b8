import { escapeStyle } from '../site/markup.ts';

/**
 * What stands at the head and foot of each printed sheet: the title, the essay's address, the number of the page; and the
 * full addresses of links inside the site, for paper cannot be clicked. The
 * texts differ with every essay, so the rule is part of the essay's own style sheet; margins are in styles/print.css.
 *
 * @param date the day of the version printed, in words
 * @see https://www.w3.org/TR/css-page-3/#margin-boxes
 */
export function pageStyles(title: string, address: string, date: string): string {
	const box = (place: string, content: string) => `@${place}{content:${content}}`;
	const links = `@media print{.prose a[href^="/"]:not(.large)::after{content:" [${escapeStyle(new URL(address).origin)}" attr(href) "]"}}`;
	return `${links}@page{${box('top-center', text(title))}${box('bottom-left', text(`${address} · ${date}`))}${box('bottom-right', 'counter(page)')}}@page:first{@top-center{content:none}}`;
}

function text(words: string): string {
	return `"${escapeStyle(words)}"`;
}
