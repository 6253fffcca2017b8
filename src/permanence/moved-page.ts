import type { EssayCard } from '../essays/essay.ts';
import { absolute, href } from '../site/address.ts';
import { phrasesFor } from '../site/phrases.ts';
import type { Settings } from '../site/settings.ts';

/**
 * The page at an earlier address of an essay, for hosts that know no redirects: it leads on at once, says so to those
 * whom it cannot lead, and asks search engines to remember the new address only.
 */
export function movedPage(essay: EssayCard, settings: Settings): string {
	const phrases = phrasesFor(settings.language);
	const target = escaped(href(essay.permalink, settings));
	return [
		`<!doctype html>`,
		`<html lang="${settings.language}">`,
		`<meta charset="utf-8">`,
		`<meta name="viewport" content="width=device-width">`,
		`<meta name="robots" content="noindex">`,
		`<meta http-equiv="refresh" content="0; url=${target}">`,
		`<title>${escaped(phrases.moved)}</title>`,
		`<link rel="canonical" href="${escaped(absolute(essay.permalink, settings))}">`,
		`<body>`,
		`<main>`,
		`<h1>${escaped(phrases.moved)}</h1>`,
		`<p><a href="${target}">${escaped(essay.title)}</a></p>`,
		`</main>`,
		`</body>`,
		`</html>`,
		``,
	].join('\n');
}

function escaped(text: string): string {
	return text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
