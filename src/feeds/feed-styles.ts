import { escapeStyle } from '../site/markup.ts';
import type { Phrases } from '../site/phrases.ts';

/**
 * The style sheet for those who open a feed in a browser: its title, what a feed is for, and title, day and summary of
 * each essay. Names without a namespace match the elements of RSS and of Atom alike. Links in a feed cannot be followed,
 * so none is shown.
 */
export function feedStyles({ feedHint }: Phrases): string {
	return `:root {
	color-scheme: light dark;
	display: block;
	max-width: 40rem;
	margin: 0 auto;
	padding: 2rem 1.2rem 4rem;
	background: light-dark(#fdfcf9, #171614);
	color: light-dark(#1f1c19, #e6e1d8);
	font: 1.125rem/1.55 Georgia, serif;
}
* { display: none; }
channel, channel > :is(title, description), feed > :is(title, subtitle), item > :is(title, description, pubDate), entry > :is(title, summary, published) { display: block; }
:is(channel, feed) > title { font-size: 2rem; font-weight: 600; line-height: 1.2; }
:is(channel, feed) > title::after {
	content: "${escapeStyle(feedHint)}";
	display: block;
	margin-top: 1.2rem;
	padding: 0.8rem 1rem;
	border: 1px solid light-dark(#d9d3c7, #3d3933);
	font-size: 1rem;
	font-weight: 400;
	line-height: 1.5;
}
/* Their parts come in any order. */
item, entry { display: flex; flex-direction: column; margin-top: 2rem; }
:is(item, entry) > title { order: -2; font-size: 1.2rem; font-weight: 600; line-height: 1.3; }
/* The day without the hour, which says nothing. */
pubDate, published { order: -1; width: 16ch; overflow: hidden; color: light-dark(#56504a, #b3aca1); font: 0.85rem/1.5 monospace; white-space: nowrap; }
published { width: 10ch; }
`;
}
