import type { Loss } from '../loss.ts';
import { pictureFigure } from '../exports/markup.ts';
import type { Attachment } from './attachment.ts';

/**
 * `[gallery ids="3,4"]` as the pictures it stood for, in one line, so that lines keep their numbers. Without numbers it
 * stood for all pictures uploaded for the text. `[[gallery]]` and what stands in code speak of galleries and stay.
 *
 * @param id the text's number
 * @param line the 1-based line of the file on which the text begins
 */
export function withGalleries(html: string, id: string, attachments: ReadonlyMap<string, Attachment>, file: string, line: number): { html: string; losses: Loss[] } {
	const losses: Loss[] = [];
	// Code is looked for 20,000 characters far, so that a text full of `<code>` nobody closed takes no minutes.
	const done = html.replace(/<(pre|code)\b[\s\S]{0,20000}?<\/\1>|\[(\[)?gallery\b([^\]]*)\]/g, (whole: string, code: string | undefined, twice: string | undefined, attributes: string | undefined, at: number) => {
		if (code || twice) return whole;
		const said = /\b(?:ids|include)\s*=\s*["'“”]?([\d,\s]+)/.exec(attributes ?? '')?.[1];
		const ids = said ? said.split(',').map((number) => number.trim()).filter(Boolean) : [...attachments].filter(([, { parent, address }]) => parent === id && picture.test(address)).map(([number]) => number);
		const found = ids.flatMap((number) => attachments.get(number) ?? []);
		if (found.length < ids.length || !ids.length) {
			const message = `Of the ${ids.length} pictures of ${whole} the export has ${found.length}`;
			losses.push({ rule: 'gallery', file, line: line + (html.slice(0, at).match(/\n/g)?.length ?? 0), message, became: found.length ? 'converted' : 'nothing', todo: 'Export the media library too, or put the pictures in by hand.' });
		}
		const figures = found.map((attachment) => pictureFigure(attachment, attachment.caption?.replace(/\s+/g, ' ')));
		return figures.length ? `<figure class="wp-block-gallery">${figures.join('')}</figure>` : whole;
	});
	return { html: done, losses };
}

const picture = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)(?:[?#]|$)/i;
