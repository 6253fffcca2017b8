import { open } from 'node:fs/promises';

/**
 * Writes a WordPress export of so many texts, each as long as asked and with a picture of the library as its cover.
 *
 * @param shape `plain` is paragraphs alone; `usual` has headings, links to other texts and elsewhere, pictures, lists and
 * notes as essays do; `dense` has one of them in every line. `damaged` puts a bare ampersand into every title, so that
 * the export is read tolerantly.
 */
export async function writeExport(path: string, { count, characters, shape, damaged }: Export): Promise<void> {
	const file = await open(path, 'w');
	await file.write('<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">\n<channel>\n<title>Walks</title>\n<link>https://walks.example</link>\n<wp:author><wp:author_login>mora</wp:author_login><wp:author_display_name>Mora Keane</wp:author_display_name></wp:author>\n');
	for (let number = 1; number <= count; number += 1) {
		await file.write(`<item>\n<title>Walk ${number}${damaged ? ' & more' : ''}</title>\n<link>https://walks.example/walk-${number}/</link>\n<dc:creator><![CDATA[mora]]></dc:creator>\n<content:encoded><![CDATA[${textOf(number, characters, shape, count)}]]></content:encoded>\n<excerpt:encoded><![CDATA[]]></excerpt:encoded>\n<wp:post_id>${2 * number}</wp:post_id>\n<wp:post_date>2019-05-05 00:30:00</wp:post_date>\n<wp:post_date_gmt>2019-05-04 22:30:00</wp:post_date_gmt>\n<wp:post_name>walk-${number}</wp:post_name>\n<wp:status>publish</wp:status>\n<wp:post_type>post</wp:post_type>\n<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${2 * number + 1}</wp:meta_value></wp:postmeta>\n</item>\n`);
		await file.write(`<item>\n<title>walk.jpg</title>\n<wp:post_id>${2 * number + 1}</wp:post_id>\n<wp:post_type>attachment</wp:post_type>\n<wp:attachment_url>https://walks.example/wp-content/uploads/walk-${number}.jpg</wp:attachment_url>\n</item>\n`);
	}
	await file.write('</channel>\n</rss>\n');
	await file.close();
}

/** The HTML of one text, as WordPress holds it; the same number gives the same text. */
export function textOf(number: number, characters: number, shape: Shape, count: number): string {
	const each = shape === 'plain' ? 0 : shape === 'usual' ? 6 : 1;
	const parts: string[] = [];
	const notes: string[] = [];
	let length = 0;
	for (let index = 0; length < characters; index += 1) {
		const before = parts.length;
		const seed = number * 7919 + index;
		const other = (seed % count) + 1;
		const kind = each === 0 || index % each !== each - 1 ? -1 : Math.floor(index / each) % 6;
		if (kind === 5) notes.push(`<li id="fn-${number}-${notes.length + 1}">${sentence(seed + 5)} <a href="#ref-${number}-${notes.length + 1}">↩</a></li>`);
		const inside = kind === 0 ? ` See the <a href="https://walks.example/walk-${other}/">walk ${other}</a> and <a href="https://elsewhere.example/page/${seed}">a page</a>.` : kind === 5 ? `<sup><a id="ref-${number}-${notes.length}" href="#fn-${number}-${notes.length}">${notes.length}</a></sup>` : '';
		parts.push(`<!-- wp:paragraph -->\n<p>${sentence(seed)} ${sentence(seed + 1)} ${sentence(seed + 2)}${inside} ${each === 1 ? '' : sentence(seed + 3)}</p>\n<!-- /wp:paragraph -->`);
		if (kind === 1) parts.push(`<figure class="wp-block-image"><img src="https://walks.example/wp-content/uploads/seen-${seed}.jpg" alt="What was seen at ${seed}"/><figcaption>${sentence(seed + 4)}</figcaption></figure>`);
		if (kind === 2) parts.push(`<h2>Part ${index + 1}: ${places[seed % places.length]}</h2>`);
		if (kind === 3) parts.push(`<ul><li>${sentence(seed + 6)}</li><li>${sentence(seed + 7)}</li></ul>`);
		if (kind === 4) parts.push(`<blockquote><p>${sentence(seed + 8)}</p></blockquote>`);
		for (const part of parts.slice(before)) length += part.length;
	}
	return `${parts.join('\n\n')}${notes.length > 0 ? `\n\n<ol class="wp-block-footnotes">${notes.join('\n')}</ol>` : ''}`;
}

function sentence(seed: number): string {
	const pick = (list: readonly string[], by: number) => list[(seed * 31 + by * (seed % 13)) % list.length] ?? '';
	return `${pick(openings, 1)} ${pick(places, 3)}, <em>${pick(things, 5)}</em> ${pick(doings, 7)} “${pick(things, 11)}” &amp; ${pick(places, 17)}, ${(seed % 97) + 2} times (or ${seed % 7}.${seed % 9}).`;
}

const openings = ['Below', 'Beyond the wall of', 'On the way to', 'Not far from', 'Once past', 'From the hill above', 'After the rain in'];
const places = ['the river', 'the old mill', 'Anders’ farm', 'the ford', 'the last house', 'the quarry', 'a field_of_barley', 'the lock', 'the chapel', 'the long bridge', 'the marsh'];
const things = ['water', 'a grey horse', 'nobody', 'the smell of bread', 'an open gate', 'one lamp', 'the wind', 'two children', 'snow', 'a bell'];
const doings = ['stood between', 'was all that was left of', 'came before', 'hid', 'could be heard across', 'divided', 'belonged to'];

export type Shape = 'plain' | 'usual' | 'dense';

export interface Export {
	count: number;
	/** Of each text. */
	characters: number;
	shape: Shape;
	damaged: boolean;
}
