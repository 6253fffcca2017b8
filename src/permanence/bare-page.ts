import { escapeMarkup } from '../site/markup.ts';
import type { Settings } from '../site/settings.ts';

/**
 * A page that only tells of another, or of none: its own document without style sheet or navigation, kept out of search.
 *
 * @param head further elements of the head, before the title and after it
 * @param main what stands below the title
 * @param script the text of a script at the end, where there is one
 */
export function barePage(title: string, { head: [before, after], main, script }: Parts, { language }: Pick<Settings, 'language'>): string {
	return [
		`<!doctype html>`,
		`<html lang="${language}">`,
		`<meta charset="utf-8">`,
		`<meta name="viewport" content="width=device-width">`,
		`<meta name="robots" content="noindex">`,
		...before,
		`<title>${escapeMarkup(title)}</title>`,
		...after,
		`<body>`,
		`<main>`,
		`<h1>${escapeMarkup(title)}</h1>`,
		...main,
		`</main>`,
		...(script === undefined ? [] : [`<script>${script}</script>`]),
		`</body>`,
		`</html>`,
		``,
	].join('\n');
}

/** Lines of HTML. */
interface Parts {
	head: readonly [before: readonly string[], after: readonly string[]];
	main: readonly string[];
	script?: string;
}
