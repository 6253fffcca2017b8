import { parse } from 'csv-parse/sync';
import type { Importer, Skipped, Source } from '../importer.ts';
import { Unreadable } from '../importer.ts';
import type { Post } from '../post.ts';
import { LeftOut } from '../exports/left-out.ts';
import { postOf, type Row } from './row.ts';

/**
 * An export of Substack: `posts.csv` says what each text is, `posts/<post_id>.html` holds its words. Lists of subscribers
 * and of who opened what are never read.
 */
export const substack: Importer = {
	kind: 'substack',
	name: 'a Substack export',
	recognizes: async (source) => (await tableIn(source)) !== undefined,
	read: async function* (source) {
		const table = await tableIn(source);
		if (table === undefined) throw new Unreadable('There is no Substack export in it', 'Export from Substack under Settings, Exports, and give the whole .zip file.');
		const folder = table.replace(/posts\.csv$/, '');
		const rest = new Set(source.files.filter((file) => file !== table));
		for (const { row, line } of rowsOf(await source.text(table), table)) {
			const file = `${folder}posts/${row.post_id}.html`;
			yield postOf(row, rest.delete(file) ? { file, html: await source.text(file) } : undefined, { file: table, line });
		}
		yield* unlisted(source, folder, rest);
		yield* others([...rest], table);
		yield hours(table);
	},
};

/** The table of texts: `posts.csv` with the columns that are Substack's. */
async function tableIn(source: Source): Promise<string | undefined> {
	for (const file of source.files) {
		if (!/(?:^|\/)posts\.csv$/.test(file)) continue;
		const columns = Buffer.from(await source.head(file, 1000)).toString('utf8').split(/\r?\n/)[0] ?? '';
		if (['post_id', 'post_date', 'is_published', 'audience'].every((column) => columns.includes(column))) return file;
	}
	return undefined;
}

function rowsOf(csv: string, file: string): { row: Row; line: number }[] {
	try {
		const records = parse(csv, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true, relax_quotes: true, trim: true, info: true }) as unknown as { record: Row; info: { lines: number } }[];
		return records.map(({ record, info }) => ({ row: record, line: info.lines }));
	} catch (error) {
		throw new Unreadable(`${file} is no table that can be read: ${(error as Error).message}`, 'Export once more, or mend the file in a spreadsheet.', { file });
	}
}

/** Texts the table does not know: they come over as drafts, since nothing says that they were public. */
async function* unlisted(source: Source, folder: string, rest: Set<string>): AsyncIterable<Post | Skipped> {
	for (const file of [...rest]) {
		if (!file.startsWith(`${folder}posts/`) || !file.endsWith('.html')) continue;
		rest.delete(file);
		const post = postOf({ post_id: file.slice(`${folder}posts/`.length, -'.html'.length) }, { file, html: await source.text(file) }, { file });
		if ('body' in post) post.losses.push({ rule: 'row', file, message: 'posts.csv has no row for it, so that its title and day are unknown; it comes over as a draft', became: 'text', todo: 'Give it a title and a day.' });
		yield post;
	}
}

function others(files: readonly string[], table: string): Iterable<Skipped> {
	const left = new LeftOut(table);
	for (const file of files) {
		if (/\.(?:opens|delivers)\.csv$/.test(file)) left.add('statistics of who opened what', 'Not read');
		else if (/email_list|subscriber/i.test(file)) left.add('lists of subscribers', 'Not read: addresses of mail never come over');
		else if (!/\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(file)) left.add(`files such as ${file}`, 'They are no texts');
	}
	return left.all();
}

/** Said once, because it is so for every text. */
function hours(file: string): Skipped {
	return { source: { file }, skipped: 'hours of the day', reason: 'Substack notes times in UTC and not your time zone, so each text has its day in UTC; one published in the evening west of Greenwich may have the day after' };
}
