import { toString } from 'mdast-util-to-string';
import type { PhrasingContent } from 'mdast';
import { smartenPlain } from '../typography/smarten.ts';
import type { Block, Content, Made } from './block.ts';
import { wordFor } from './words.ts';

/**
 * A note, a warning or an aside, apart from the text. It is a figure, in the words of HTML's definition something "moved
 * away from the main flow", because browsers and feed readers without our style sheet set a figure in, while reader modes
 * drop an `<aside>` (Readability.js, `_prepArticle`). Its role is `note`, which has a name and is no landmark.
 *
 * The class of an aside is `apart`: web clippers drop whatever is of class `aside` (Defuddle, `EXACT_SELECTORS`).
 *
 * A note's title replaces its word; a warning stays a warning. An aside without a title is called one only where our
 * style sheet does not set it apart.
 */
export function callout({ name, title, content, lang }: Block): Made {
	const word = wordFor(name, lang);
	const heading: PhrasingContent[] = title.length === 0 ? [text(word)] : name === 'warning' ? [text(`${word}: `), ...title] : title;
	const className = ['callout-title', ...(name === 'aside' && title.length === 0 ? ['unset'] : [])];
	const shown: Content = { type: 'paragraph', data: { hProperties: { className } }, children: [{ type: 'strong', children: heading }] };
	const ariaLabel = smartenPlain(heading.map((one) => toString(one)).join(''), lang);
	return { tagName: 'figure', className: ['callout', name === 'aside' ? 'apart' : name], properties: { role: 'note', ariaLabel }, children: [shown, ...content] };
}

function text(value: string): PhrasingContent {
	return { type: 'text', value };
}
