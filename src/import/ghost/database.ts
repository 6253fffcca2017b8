import { Unreadable } from '../importer.ts';

/**
 * The tables of an export that are about texts, found by what they are asked for.
 *
 * @throws {Unreadable} if it is no JSON, or has no posts
 */
export function readDatabase(json: string, file: string): Database {
	const data = dataOf(parsed(json, file));
	if (!Array.isArray(data?.['posts'])) throw new Unreadable(`${file} has no posts`, 'Export once more, with posts.', { file });
	const rows = (table: string) => (Array.isArray(data[table]) ? data[table].filter(isRow) : []);
	const byId = (table: string, key = 'id') => new Map(rows(table).map((row) => [String(row[key]), row]));
	return {
		posts: rows('posts'),
		meta: byId('posts_meta', 'post_id'),
		tags: joined(rows('posts_tags'), byId('tags'), 'tag_id'),
		authors: joined(rows('posts_authors'), byId('users'), 'author_id'),
		users: byId('users'),
		settings: new Map(rows('settings').map(({ key, value }) => [String(key), value])),
		counts: new Map(Object.keys(data).map((table) => [table, rows(table).length])),
	};
}

function parsed(json: string, file: string): unknown {
	try {
		return JSON.parse(json);
	} catch (error) {
		throw new Unreadable(`${file} is no JSON: ${(error as Error).message}`, 'It may have been cut off on its way; export once more.', { file });
	}
}

/** `{db: [{data}]}` of today, `{data}` and the bare tables of earlier years. */
function dataOf(whole: unknown): Row | undefined {
	if (!isRow(whole)) return undefined;
	const first = Array.isArray(whole['db']) ? whole['db'][0] : whole;
	const data = isRow(first) ? (first['data'] ?? first) : undefined;
	return isRow(data) ? data : undefined;
}

/** What a table of pairs joins to each post, in the order the pairs give. */
function joined(pairs: readonly Row[], rows: ReadonlyMap<string, Row>, key: string): Map<string, Row[]> {
	const found = new Map<string, Row[]>();
	for (const pair of pairs.toSorted((a, b) => Number(a['sort_order'] ?? 0) - Number(b['sort_order'] ?? 0))) {
		const row = rows.get(String(pair[key]));
		if (row) found.set(String(pair['post_id']), [...(found.get(String(pair['post_id'])) ?? []), row]);
	}
	return found;
}

/** Whether a value of JSON is an object. */
export function isRow(value: unknown): value is Row {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of a row as a text; nothing if it is none or empty. */
export function textIn(row: Row | undefined, key: string): string | undefined {
	const value = row?.[key];
	return typeof value === 'string' && value.trim() ? value : undefined;
}

export type Row = Record<string, unknown>;

export interface Database {
	posts: Row[];
	/** By the post's id, as are the next two. */
	meta: ReadonlyMap<string, Row>;
	tags: ReadonlyMap<string, Row[]>;
	authors: ReadonlyMap<string, Row[]>;
	users: ReadonlyMap<string, Row>;
	settings: ReadonlyMap<string, unknown>;
	/** How many rows each table has. */
	counts: ReadonlyMap<string, number>;
}
