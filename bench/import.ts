/**
 * What it costs to read a WordPress export of any size: time and the memory of the whole process at its peak.
 *
 *     node bench/import.ts 1000 [characters a text, 20000] [damaged]
 *
 * `damaged` puts a bare ampersand into the title of every text, so that all are read tolerantly. A gigabyte is 50000 texts.
 */
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source } from '../src/import/importer.ts';
import { wxr } from '../src/import/wxr/wxr.ts';

if (import.meta.main) {
	const [count = '1000', characters = '20000', damaged] = process.argv.slice(2);
	const folder = await mkdtemp(join(tmpdir(), 'octavo-import-'));
	const path = join(folder, 'export.xml');
	await write(path, Number(count), Number(characters), damaged === 'damaged');
	const start = process.hrtime.bigint();
	const found = { texts: 0, skipped: 0, losses: 0, characters: 0 };
	for await (const one of wxr.read(sourceOf(path))) {
		if ('skipped' in one) found.skipped += 1;
		else {
			found.texts += 1;
			found.losses += one.losses.length;
			found.characters += 'html' in one.body ? one.body.html.length : 0;
		}
	}
	const seconds = Number(process.hrtime.bigint() - start) / 1e9;
	const megabytes = (await stat(path)).size / 1e6;
	await rm(folder, { recursive: true });
	console.log(`${found.texts} texts, ${found.skipped} skipped, ${found.losses} losses, ${(found.characters / 1e6).toFixed(0)} M characters of text`);
	console.log(`${megabytes.toFixed(0)} MB in ${seconds.toFixed(1)} s, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at the peak`);
}

/** An export of so many texts, each with a picture of the library and as long as asked. */
async function write(path: string, count: number, characters: number, damaged: boolean): Promise<void> {
	const file = await open(path, 'w');
	await file.write('<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">\n<channel>\n<title>Walks</title>\n<link>https://walks.example</link>\n<wp:author><wp:author_login>mora</wp:author_login><wp:author_display_name>Mora Keane</wp:author_display_name></wp:author>\n');
	const paragraph = '<!-- wp:paragraph --><p>The path goes <em>down</em> to the <a href="https://walks.example/river/">river</a>, where “nobody” waits & the water is cold.</p><!-- /wp:paragraph -->\n\n';
	const text = paragraph.repeat(Math.ceil(characters / paragraph.length));
	for (let number = 1; number <= count; number += 1) {
		await file.write(`<item>\n<title>Walk ${number}${damaged ? ' & more' : ''}</title>\n<link>https://walks.example/walk-${number}/</link>\n<dc:creator><![CDATA[mora]]></dc:creator>\n<content:encoded><![CDATA[${text}]]></content:encoded>\n<excerpt:encoded><![CDATA[]]></excerpt:encoded>\n<wp:post_id>${2 * number}</wp:post_id>\n<wp:post_date>2019-05-05 00:30:00</wp:post_date>\n<wp:post_date_gmt>2019-05-04 22:30:00</wp:post_date_gmt>\n<wp:post_name>walk-${number}</wp:post_name>\n<wp:status>publish</wp:status>\n<wp:post_type>post</wp:post_type>\n<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${2 * number + 1}</wp:meta_value></wp:postmeta>\n</item>\n`);
		await file.write(`<item>\n<title>walk.jpg</title>\n<wp:post_id>${2 * number + 1}</wp:post_id>\n<wp:post_type>attachment</wp:post_type>\n<wp:attachment_url>https://walks.example/wp-content/uploads/walk-${number}.jpg</wp:attachment_url>\n</item>\n`);
	}
	await file.write('</channel>\n</rss>\n');
	await file.close();
}

function sourceOf(path: string): Source {
	const none = () => Promise.reject(new Error('not asked for'));
	return {
		name: path,
		files: ['export.xml'],
		stream: async () => createReadStream(path),
		head: async (_, count) => {
			const file = await open(path);
			const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
			await file.close();
			return buffer.subarray(0, bytesRead);
		},
		bytes: none,
		text: none,
	};
}
