import { suggest } from '../site/shape.ts';
import { Unreadable, type Importer, type Source } from './importer.ts';

/**
 * The importer for a source: the one that was asked for, else the first of the list that knows what it looks like.
 *
 * @throws {Unreadable} if there is none, with a list of those that there are
 */
export async function recognize(source: Source, importers: readonly Importer[], asked?: string): Promise<Importer> {
	const list = importers.map(({ kind, name }) => `${kind} (${name})`).join(', ');
	const named = importers.find(({ kind }) => kind === asked);
	if (named) return named;
	if (asked !== undefined) throw new Unreadable(`There is no kind "${asked}" to import from`, suggest(asked, importers.map(({ kind }) => kind)));
	for (const importer of importers) if (await importer.recognizes(source)) return importer;
	const zips = source.files.filter((file) => /\.zip$/i.test(file));
	if (zips.length > 0) throw new Unreadable(`${source.name} looks like nothing that can be imported, but holds ${zips[0]}`, 'Unpack it, and import that zip file by itself.');
	throw new Unreadable(`${source.name} looks like nothing that can be imported`, `Name what it is with --from, if it is one of: ${list}.`);
}
