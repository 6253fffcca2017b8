import { absolute, href } from '../site/address.ts';
import { escapeMarkup } from '../site/markup.ts';
import { phrasesFor } from '../site/phrases.ts';
import type { Settings } from '../site/settings.ts';

/**
 * The page at an earlier address, for hosts that know no redirects: it leads on at once, says so to those
 * whom it cannot lead, and asks search engines to remember the new address only.
 *
 * @param script takes the `#fragment` along, where scripts run
 */
export function movedPage(to: { permalink: string; title: string }, settings: Settings, script: string): string {
	const phrases = phrasesFor(settings.language);
	const target = escapeMarkup(href(to.permalink, settings));
	return [
		`<!doctype html>`,
		`<html lang="${settings.language}">`,
		`<meta charset="utf-8">`,
		`<meta name="viewport" content="width=device-width">`,
		`<meta name="robots" content="noindex">`,
		`<meta http-equiv="refresh" content="0; url=${target}">`,
		`<title>${escapeMarkup(phrases.moved)}</title>`,
		`<link rel="canonical" href="${escapeMarkup(absolute(to.permalink, settings))}">`,
		`<body>`,
		`<main>`,
		`<h1>${escapeMarkup(phrases.moved)}</h1>`,
		`<p><a href="${target}">${escapeMarkup(to.title)}</a></p>`,
		`</main>`,
		`<script>${script}</script>`,
		`</body>`,
		`</html>`,
		``,
	].join('\n');
}
