import { join, relative } from 'node:path';
import type { Kind, Skipped, Source } from './importer.ts';
import { redirectsFrom } from './place/lists.ts';
import type { Placed } from './place/plan.ts';
import type { Publication } from './place/publication.ts';
import type { Report } from './report.ts';
import type { Staged } from './write/stage-text.ts';

/** Puts together what there is to say of an import, in the order of the export. */
export function reportOf({ source, kind, isDryRun, placed, staged, skipped, authors, stage, publication }: Done): Report {
	const { content, name } = publication.paths;
	const fileOf = ({ path }: Staged) => name(join(content, relative(stage, path)));
	return {
		source: source.name,
		kind,
		isDryRun,
		imported: staged.map((text) => {
			const { entry, status, permalink, aliases } = text.placed;
			return { file: fileOf(text), from: entry.source, title: text.title, status, permalink, addresses: aliases };
		}),
		already: placed.flatMap(({ here, entry }) => (here ? [{ file: here.name, from: entry.source, title: entry.title ?? here.matter.title }] : [])),
		skipped: skipped.map((one) => ({ ...one, reason: one.reason.replace(/^[a-z](?=[a-z ])/, (first) => first.toUpperCase()) })),
		authors: authors.map((place) => name(join(content, place))),
		losses: [...skipped.flatMap(({ losses }) => losses ?? []), ...staged.flatMap((text) => text.losses.map((loss) => ({ ...loss, text: fileOf(text) })))],
		redirects: { ...Object.fromEntries(staged.flatMap(({ lists }) => redirectsFrom(lists, publication.site.settings)).sort()), ...Object.fromEntries(staged.flatMap(({ placed }) => (placed.kind === 'page' ? placed.aliases.map((alias) => [alias, placed.permalink]) : []))) },
		remote: [...new Set(staged.flatMap(({ remote }) => remote))],
	};
}

interface Done {
	source: Source;
	kind: Kind;
	isDryRun: boolean;
	placed: readonly Placed[];
	staged: readonly Staged[];
	skipped: Skipped[];
	/** Paths in the content folder. */
	authors: readonly string[];
	stage: string;
	publication: Publication;
}
