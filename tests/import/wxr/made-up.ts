import { sourceOfFiles } from '../source-of.ts';

const names = 'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"';

/** What stands before the items of an export, and after them. */
export const head = `<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" ${names}>\n<channel>\n<title>Walks</title>\n<link>https://walks.example</link>\n`;
export const foot = '</channel>\n</rss>\n';

/** An item; `fields` stand in it as they are and win over its own. */
export function item(title: string, content: string, fields = ''): string {
	return `<item>\n<title>${title}</title>\n<link>https://walks.example/${encodeURI(title)}/</link>\n<content:encoded>${content}</content:encoded>\n<excerpt:encoded><![CDATA[]]></excerpt:encoded>\n<wp:post_date>2020-05-06 07:08:09</wp:post_date>\n<wp:post_type>post</wp:post_type>\n<wp:status>publish</wp:status>\n${fields}</item>\n`;
}

/** A file of items between head and foot, read in pieces of few bytes. */
export function exportOf(...items: string[]) {
	return sourceOfFiles({ 'export.xml': head + items.join('') + foot }, 17);
}
