import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault, type Finding } from './finding.ts';
import { freeze } from './freeze.ts';
import type { Paths } from './paths.ts';
import { siteSchema, type SiteFile } from './schema.ts';
import { checkShape } from './shape.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads `site.yaml`.
 *
 * A faulty file yields findings and settings made of defaults, so that one build can go on to report everything else
 * that is wrong before it ends.
 */
export function readSettings(paths: Paths): { settings: Settings; findings: Finding[] } {
	const path = join(paths.content, 'site.yaml');
	const file = paths.name(path);
	if (!existsSync(path)) {
		const missing = fault(file, undefined, 'The file does not exist', 'Write it with at least a `title` and a `url`.');
		return { settings: settingsFrom(fallback), findings: [missing] };
	}
	const { value, findings } = checkShape(siteSchema, readYaml(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), file));
	return { settings: settingsFrom(value ?? fallback), findings };
}

const fallback = siteSchema.parse({ title: 'Untitled', url: 'https://unknown.invalid/' });

function settingsFrom({ url, ...rest }: SiteFile): Settings {
	const { origin, pathname } = new URL(url);
	return freeze({ ...rest, origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` });
}

/** The publication's settings, checked and frozen. */
export interface Settings extends Omit<SiteFile, 'url'> {
	/** `https://example.org`, without a slash at the end. */
	origin: string;
	/** The folder the site is served from: `/` or `/essays/`. */
	base: string;
}
