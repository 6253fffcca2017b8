import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathsFrom } from '../src/site/paths.ts';

const root = resolve(import.meta.dirname, '..');
const node = join(root, 'node_modules/.bin/node');
/** Below the packages of the benchmark and those of the project, so that what is built there finds both. */
const work = join(root, 'bench/node_modules/.cache');

/**
 * Octavo and its peers, each ready to be built in a folder of its own.
 *
 * @returns a reason instead, if it is not installed
 */
export function contestantOf(name: string, essays: string, size: number): Contestant | string {
	if (name === 'octavo') return octavo(essays, size);
	const peer = peers[name];
	if (!peer) return `There is no peer "${name}": ${Object.keys(peers).join(', ')}`;
	const missing = peer.missing();
	if (missing) return missing;
	const folder = join(work, `${name}-${size}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	cpSync(join(import.meta.dirname, 'peers', peer.site), folder, { recursive: true });
	for (const file of peer.shared) cpSync(join(import.meta.dirname, 'peers/shared', file.split('/').at(-1) ?? ''), join(folder, file));
	const texts = join(folder, peer.texts);
	mkdirSync(texts, { recursive: true });
	for (const file of readdirSync(join(essays, 'essays'))) writeFileSync(join(texts, file), readFileSync(join(essays, 'essays', file), 'utf8').replace('\npublished: ', '\ndate: ').replaceAll(/\]\(([\w-]+)\.md\)/g, '](/essays/$1/)'));
	return {
		name,
		folder,
		texts,
		command: peer.command(),
		environment: { NODE_COMPILE_CACHE: join(folder, '.compiled'), ...peer.environment },
		clean: () => peer.kept.concat('.compiled').forEach((kept) => rmSync(join(folder, kept), { recursive: true, force: true })),
		remove: () => rmSync(folder, { recursive: true }),
		out: join(folder, peer.out),
		feed: peer.feed,
		page: (id) => `essays/${id}/index.html`,
	};
}

/** The whole of Octavo, as `npm run build` runs it: with cards, archives of three feeds and all the rest. */
function octavo(essays: string, size: number): Contestant {
	const folder = join(work, `octavo-${size}`);
	const content = join(folder, 'content');
	rmSync(folder, { recursive: true, force: true });
	cpSync(essays, content, { recursive: true });
	const { cache } = pathsFrom({ OCTAVO_CONTENT: content }, root);
	rmSync(cache, { recursive: true, force: true });
	const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { build: string } };
	return {
		name: 'octavo',
		folder: root,
		texts: join(content, 'essays'),
		command: ['bash', '-c', `${scripts.build} --outDir "$1"`, 'build', join(folder, 'dist')],
		environment: { PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`, OCTAVO_CONTENT: content, NODE_COMPILE_CACHE: join(folder, '.compiled'), CI: '', ASTRO_TELEMETRY_DISABLED: '1' },
		clean: () => [cache, join(folder, 'dist'), join(folder, '.compiled'), join(content, 'permalinks.lock')].forEach((kept) => rmSync(kept, { recursive: true, force: true })),
		remove: () => [folder, cache].forEach((made) => rmSync(made, { recursive: true, force: true })),
		out: join(folder, 'dist'),
		feed: 'rss.xml',
		page: (id) => `${id}/index.html`,
	};
}

const hugo = () => process.env['OCTAVO_HUGO'] || (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'hugo')).find(existsSync);
const inBench = (file: string) => (existsSync(join(import.meta.dirname, 'node_modules', file)) ? undefined : `${file} is not installed: npm ci --prefix bench`);
const astro = (processor: string): Peer => ({
	site: 'astro',
	texts: 'src/content/essays',
	shared: ['public/style.css', 'src/related.mjs'],
	kept: ['dist', '.astro', 'node_modules'],
	out: 'dist',
	feed: 'rss.xml',
	missing: () => (processor === 'unified' ? inBench('@astrojs/markdown-remark') : undefined),
	command: () => [node, join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
	environment: { PROCESSOR: processor, ASTRO_TELEMETRY_DISABLED: '1' },
});

const peers: Record<string, Peer> = {
	hugo: {
		site: 'hugo',
		texts: 'content/essays',
		shared: ['static/style.css'],
		kept: ['public', 'resources', '.hugo_build.lock'],
		out: 'public',
		feed: 'index.xml',
		missing: () => (hugo() ? undefined : 'Hugo is not on the PATH; OCTAVO_HUGO=<file> names one'),
		command: () => [hugo() ?? 'hugo', '--quiet'],
	},
	eleventy: {
		site: 'eleventy',
		texts: 'essays',
		shared: ['style.css', 'related.mjs'],
		kept: ['_site', '.cache'],
		out: '_site',
		feed: 'feed.xml',
		missing: () => inBench('@11ty/eleventy'),
		command: () => [node, join(import.meta.dirname, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
	},
	astro: astro('satteri'),
	'astro-unified': astro('unified'),
};

interface Peer {
	/** Its folder in `peers`. */
	site: string;
	/** Where in it essays go. */
	texts: string;
	/** Where in it files of `peers/shared` go. */
	shared: string[];
	/** What a build leaves behind. */
	kept: string[];
	out: string;
	feed: string;
	/** Why it cannot be measured here. */
	missing(): string | undefined;
	command(): string[];
	environment?: NodeJS.ProcessEnv;
}

export interface Contestant {
	name: string;
	/** Where the command is run. */
	folder: string;
	/** Absolute: the folder of its Markdown files. */
	texts: string;
	command: string[];
	environment: NodeJS.ProcessEnv;
	/** Makes the next build one from nothing. */
	clean(): void;
	/** Takes away all that was made for it. */
	remove(): void;
	/** Absolute: the built site. */
	out: string;
	feed: string;
	/** The file of an essay's page in `out`. */
	page(id: string): string;
}
