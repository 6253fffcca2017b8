import type { Author } from '../../essays/author.ts';
import type { EssayFile, PageFile } from '../../library/text.ts';
import type { Paths } from '../../site/paths.ts';
import type { SettingsFile } from '../../site/settings.ts';

/** The publication that texts come into, as it is before. */
export interface Publication {
	paths: Paths;
	site: SettingsFile;
	essays: readonly EssayFile[];
	pages: readonly PageFile[];
	authors: ReadonlyMap<string, Author>;
	/** Earlier addresses that the record keeps and that no other text may take. */
	earlier: readonly string[];
	/** Today, `YYYY-MM-DD`. */
	day: string;
}
