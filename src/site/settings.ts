import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleaned } from './characters.ts';
import { fault, type Finding } from './finding.ts';
import { freeze } from './freeze.ts';
import type { Paths } from './paths.ts';
import { siteSchema, type SiteFile } from './schema.ts';
import { checkShape } from './shape.ts';
import { readYaml } from './yaml.ts';

/**
 * Reads `site.yaml`.
 *
 * A faulty file yields findings and settings made of what is sound in it and of defaults, so that one build can go on
 * to report everything else that is wrong before it ends.
 */
export function readSettings(paths: Paths): SettingsFile {
	const path = join(paths.content, 'site.yaml');
	const file = paths.name(path);
	const missing = (name: string, message: string, remedy: string) => ({ settings: settingsFrom(siteSchema.parse(unknown)), file, lineOf: () => 1, findings: [fault(name, undefined, message, remedy)] });
	if (!existsSync(paths.content)) return missing(paths.name(paths.content), 'The content folder does not exist', 'Make it, with a `site.yaml` and a folder `essays`, or name another with OCTAVO_CONTENT.');
	if (!existsSync(path)) return missing(file, 'The file does not exist', 'Write it with at least a `title` and a `url`.');
	const { text, findings } = cleaned(readFileSync(path, 'utf8'), file);
	const yaml = readYaml(text, file);
	const checked = checkShape(siteSchema, yaml, unknown);
	return { settings: settingsFrom(checked.value ?? siteSchema.parse(unknown)), file, lineOf: (...path) => yaml.lineOf(path), findings: [...findings, ...checked.findings] };
}

const unknown = { title: 'Untitled', url: 'https://unknown.invalid/' };

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

export interface SettingsFile {
	settings: Settings;
	/** How findings name it. */
	file: string;
	/** Line of a setting. */
	lineOf(...path: PropertyKey[]): number;
	findings: Finding[];
}
