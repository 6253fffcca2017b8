import type { Source } from '../importer.ts';
import { astro } from './astro.ts';
import { eleventy } from './eleventy.ts';
import { record, settingsIn } from './front-matter.ts';
import type { Generator, Site } from './generator.ts';
import { hugo } from './hugo.ts';
import { jekyll } from './jekyll.ts';
import { plain } from './plain.ts';
import { asText } from './values.ts';

/** Which generator made a folder, by the files that only it has, and what its settings say. Programs are read, never run. */
export async function siteIn(source: Source): Promise<Site> {
	const has = (name: RegExp) => source.files.find((file) => name.test(file));
	const merged = async (names: RegExp) => {
		const files = source.files.filter((file) => names.test(file));
		return Object.assign({}, ...(await Promise.all(files.map(async (file) => settingsIn(await source.text(file), file))))) as Record<string, unknown>;
	};
	const generator = generatorOf(has);
	const settings = await (generator === jekyll ? merged(/^_config\.ya?ml$/) : generator === hugo ? merged(/^(?:config\/_default\/)?(?:hugo|config)\.(?:toml|ya?ml|json)$/) : programmed(source, has(/^(?:eleventy|\.?astro)\.config\.[cm]?[jt]s$|^\.eleventy\.js$/)));
	if (generator === hugo) settings['permalinks'] ??= await merged(/^config\/_default\/permalinks\.(?:toml|ya?ml)$/);
	if (generator === hugo) settings['languages'] ??= await merged(/^config\/_default\/languages\.(?:toml|ya?ml)$/);
	return { generator, settings, root: rootOf(settings), authors: await authorsOf(source), files: source.files, bundles: new Set(source.files.map((file) => /^(.+)\/index(?:\.[\w-]+)?\.(?:md|markdown|html)$/.exec(file)?.[1]).filter((folder) => folder !== undefined)) };
}

function generatorOf(has: (name: RegExp) => string | undefined): Generator {
	if (has(/^_config\.ya?ml$/) || has(/(?:^|\/)_(?:posts|drafts)\//)) return jekyll;
	if (has(/^astro\.config\.[cm]?[jt]s$/) || has(/^src\/content\/.+\.mdx?$/)) return astro;
	if (has(/^(?:eleventy\.config\.[cm]?js|\.eleventy\.js)$/) || has(/\.11tydata\.c?js(?:on)?$|\.njk(?:\.md)?$/)) return eleventy;
	return has(/^hugo\.(?:toml|ya?ml|json)$/) || has(/^config\.(?:toml|ya?ml)$/) || has(/^config\/_default\//) || has(/(?:^|\/)_index(?:\.\w+)?\.md$/) || has(/^archetypes\//) ? hugo : plain;
}

/** The few settings of a program that are spelled out in it. */
async function programmed(source: Source, file: string | undefined): Promise<Record<string, unknown>> {
	const text = file === undefined ? '' : await source.text(file);
	const value = (key: string) => new RegExp(`\\b${key}["']?\\s*:\\s*["'\`]([^"'\`]+)["'\`]`).exec(text)?.[1];
	return { url: value('site'), baseurl: value('base') ?? value('pathPrefix'), input: value('input')?.replace(/^\.\//, '').replace(/\/$/, '') };
}

/** `url` and `baseurl` of Jekyll and Astro, `baseURL` of Hugo, which holds both. */
function rootOf(settings: Record<string, unknown>): string {
	const whole = asText(settings['baseURL']) ?? asText(settings['baseUrl']) ?? asText(settings['baseurl']);
	if (whole !== undefined && /^https?:/.test(whole)) return whole.replace(/\/+$/, '');
	const folder = whole === undefined || whole === '/' ? '' : `/${whole.replaceAll(/^\/|\/$/g, '')}`;
	return (asText(settings['url'])?.replace(/\/+$/, '') ?? '') + folder;
}

/** `_data/authors.yml` of Jekyll; `data/authors/ada.yaml` of Hugo. */
async function authorsOf(source: Source): Promise<Record<string, unknown>> {
	const authors: Record<string, unknown> = {};
	for (const file of source.files) {
		const single = /^_?data\/authors\/([^/]+)\.(?:toml|ya?ml|json)$/.exec(file)?.[1];
		if (single) authors[single] = settingsIn(await source.text(file), file);
		else if (/^_?data\/authors\.(?:toml|ya?ml|json)$/.test(file)) Object.assign(authors, record(settingsIn(await source.text(file), file)));
	}
	return authors;
}
