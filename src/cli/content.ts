import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTexts } from '../library/files.ts';
import { readEssay, readPage, type EssayFile, type PageFile } from '../library/text.ts';
import type { Finding } from '../site/finding.ts';
import type { Paths } from '../site/paths.ts';
import { readSettings, type SettingsFile } from '../site/settings.ts';

/** Reads what writers write, as the build does, but renders nothing. */
export function readContent(paths: Paths, day: string): Content {
	const site = readSettings(paths);
	const essays = listTexts(join(paths.content, 'essays'), paths.name);
	const pages = listTexts(join(paths.content, 'pages'), paths.name);
	const read = { essays: essays.texts.map((text) => readEssay(text, site.settings, day)), pages: pages.texts.map((text) => readPage(text, site.settings)) };
	return {
		site,
		essays: read.essays.map(({ essay }) => essay),
		pages: read.pages.map(({ page }) => page),
		findings: [...site.findings, ...essays.findings, ...pages.findings, ...[...read.essays, ...read.pages].flatMap(({ findings }) => findings)],
	};
}

/** A file's text, and whether it would come out the same if it were written again. */
export function readWhole(path: string): { text: string; isUtf8: boolean } {
	const bytes = readFileSync(path);
	const text = bytes.toString('utf8');
	return { text, isUtf8: Buffer.from(text).equals(bytes) };
}

export interface Content {
	site: SettingsFile;
	essays: EssayFile[];
	pages: PageFile[];
	findings: Finding[];
}
