import { absolute, href } from '../site/address.ts';
import { escapeMarkup } from '../site/markup.ts';
import { phrasesFor } from '../site/phrases.ts';
import type { Settings } from '../site/settings.ts';
import { barePage } from './bare-page.ts';

/**
 * The page at an earlier address, for hosts that know no redirects: it leads on at once, says so to those
 * whom it cannot lead, and asks search engines to remember the new address only.
 *
 * @param script takes the `#fragment` along, where scripts run
 */
export function movedPage(to: { permalink: string; title: string }, settings: Settings, script: string): string {
	const phrases = phrasesFor(settings.language);
	const target = escapeMarkup(href(to.permalink, settings));
	return barePage(
		phrases.moved,
		{
			head: [[`<meta http-equiv="refresh" content="0; url=${target}">`], [`<link rel="canonical" href="${escapeMarkup(absolute(to.permalink, settings))}">`]],
			main: [`<p><a href="${target}">${escapeMarkup(to.title)}</a></p>`],
			script,
		},
		settings,
	);
}
