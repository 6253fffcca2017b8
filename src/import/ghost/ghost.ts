import type { Importer, Skipped, Source } from '../importer.ts';
import { Unreadable } from '../importer.ts';
import { LeftOut } from '../exports/left-out.ts';
import { readDatabase } from './database.ts';
import { postOf } from './post.ts';

/** An export of Ghost: its database as JSON, alone or in a zip beside `content/images`. */
export const ghost: Importer = {
	kind: 'ghost',
	name: 'a Ghost export',
	recognizes: async (source) => (await exportIn(source)) !== undefined,
	read: async function* (source) {
		const file = await exportIn(source);
		if (file === undefined) throw new Unreadable('There is no Ghost export in it', 'Export from Ghost under Settings, Import/Export, Export, and give the .json file.');
		const database = readDatabase(await source.text(file), file);
		for (const row of database.posts) yield postOf(row, database, file);
		yield* leftOut(database.settings, database.counts, file);
	},
};

async function exportIn(source: Source): Promise<string | undefined> {
	for (const file of source.files) {
		if ((source.files.length === 1 || /\.json$/i.test(file)) && isGhost(await source.head(file, 4096))) return file;
	}
	return undefined;
}

/** `{"db":[{"meta":{"exported_on":…},"data":{…}}]}`, in the exports of the first years without `db`. */
function isGhost(head: Uint8Array): boolean {
	const start = Buffer.from(head).toString('utf8');
	return /^\uFEFF?\s*\{\s*(?:"db"\s*:\s*\[\s*\{\s*)?"meta"\s*:\s*\{[^{}]*"exported_on"/.test(start) || /^\uFEFF?\s*\{\s*"db"\s*:\s*\[\s*\{\s*"data"\s*:\s*\{/.test(start);
}

function* leftOut(settings: ReadonlyMap<string, unknown>, counts: ReadonlyMap<string, number>, file: string): Iterable<Skipped> {
	if (!settings.get('permalinks')) yield { source: { file }, skipped: 'routes.yaml', reason: 'How addresses are made is not in the export; /<slug>/ is what Ghost does by itself, so check one of yours' };
	const left = new LeftOut(file);
	const injected = [...settings].filter(([key, value]) => /^(?:codeinjection|ghost)_(?:head|foot)$/.test(key) && value);
	left.add('code injected into every page', 'Octavo takes no code from an export', injected.length);
	for (const [table, reason] of Object.entries(tables)) left.add(table.replaceAll('_', ' '), reason, counts.get(table) ?? 0);
	yield* left.all();
}

/** What else a writer may look for; all other tables are of Ghost's own working. */
const tables: Record<string, string> = {
	members: 'Not read: addresses of mail never come over',
	comments: 'Octavo has no comments',
	newsletters: 'Octavo sends no letters',
	snippets: 'They are parts for writing, not texts',
};
