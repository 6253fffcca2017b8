import { smarten, smartenPlain } from '../markdown/typography/smarten.ts';

/**
 * A text's title and description as readers should see them.
 *
 * @param excerpt the beginning of the text, which stands for a missing description
 */
export function titlesOf({ title, description, lang }: Record<'title' | 'description' | 'lang', string>, excerpt: string): Titles {
	const line = oneLine(title);
	return { title: smarten(line, lang), plainTitle: smartenPlain(line, lang), description: smartenPlain(oneLine(description || shortened(excerpt)), lang) };
}

/** YAML and Markdown can break lines where readers should see none. */
export function oneLine(text: string): string {
	return text.replaceAll(/[ \t\n]+/g, ' ');
}

/** The first sentences, up to about 160 characters: as much as search results and shared links show. */
function shortened(excerpt: string): string {
	const text = oneLine(excerpt);
	if (text.length <= 160) return text;
	const sentence = /^.{60,160}?(?:[.!?](?=\s|$)|[。！？])/u.exec(text)?.[0];
	return sentence ?? `${text.slice(0, 155).replace(/ \S*$|[\uD800-\uDBFF]$/, '')} …`;
}

export interface Titles {
	title: string;
	plainTitle: string;
	description: string;
}
