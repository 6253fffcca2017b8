import type { AstroIntegration } from 'astro';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeKept as writeRecord } from '../permanence/lock-file.ts';
import type { Paths } from '../site/paths.ts';
import type { Settings } from '../site/settings.ts';
import { tally } from '../site/tally.ts';
import { excessOf } from '../site/weight.ts';
import { identityOf, publicFiles } from './identity.ts';
import { readKept, writeKept } from './kept.ts';
import { fileOf, keepingPrerenderer } from './prerenderer.ts';
import { writeManifest } from './manifest.ts';
import { progressOf } from './progress.ts';
import { stagesFrom } from './stages.ts';
import { summaryOf } from './summary.ts';
import { sizesIn } from './sweep.ts';

/** What Octavo does in a build beside Astro: what stands is not written again, and people are told how it goes. */
export function octavo(paths: Paths, settings: Settings): AstroIntegration {
	const stages = stagesFrom('start');
	const progress = progressOf('Writing files');
	let [folder, base, identity] = ['', '', ''];
	let renewal: ReturnType<typeof keepingPrerenderer> | undefined;
	return {
		name: 'octavo',
		hooks: {
			// `npm run dev` starts again when the settings change: they decide addresses.
			'astro:config:setup': ({ addWatchFile }) => addWatchFile(join(paths.content, 'site.yaml')),
			'astro:config:done': ({ config }) => {
				[folder, base] = [fileURLToPath(config.outDir), config.base];
				stages.begin('content');
			},
			// The content has been read again (src/library/loader.ts): Astro forgets which paths there were, as when its own
			// store of content changes, and the browser comes again and stays where it was on the page.
			'astro:server:setup': ({ server }) => {
				server.watcher.on('octavo:read' as 'ready', () => {
					for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
					server.environments.client.hot.send({ type: 'full-reload', path: '*' });
				});
			},
			'astro:build:start': ({ setPrerenderer }) => {
				stages.begin('code');
				identity = identityOf(paths.root, settings);
				// Vite writes it whole and takes nothing out.
				rmSync(join(folder, '_astro'), { recursive: true, force: true });
				const before = anew(process.argv) ? new Map() : readKept(paths.cache, folder, identity);
				const others = publicFiles(paths.root).map(([path]) => path);
				setPrerenderer((usual) => (renewal = keepingPrerenderer(usual, { folder, base, before, others, progress, begin: () => stages.begin('files') })));
			},
			'astro:build:done': ({ pages, logger }) => {
				stages.begin('end');
				// The site is whole: from here on readers may know every address in it.
				if (writeRecord()) logger.info(`What is new is recorded in ${paths.name(join(paths.content, 'permalinks.lock'))}: commit it with your essays.`);
				const { files = new Map(), kept = 0, written = 0 } = renewal?.after() ?? {};
				const heavy = new Map([...files].map(([file, { excess }]) => [file, excess]));
				for (const { pathname } of pages) {
					const file = fileOf(pathname, 'page');
					const excess = excessOf(readFileSync(join(folder, file), 'utf8'));
					heavy.set(file, excess);
					if (excess && files.has(file)) files.set(file, { ...files.get(file), excess });
				}
				const sizes = sizesIn(folder);
				writeManifest(paths.cache, folder, sizes.keys(), files);
				writeKept(paths.cache, folder, identity, files);
				for (const [file, excess] of heavy) if (excess) logger.info(`/${file.replace(/index\.html$/, '')} is heavier than it should be: ${excess}`);
				const summary = summaryOf({ files: sizes, kept, written, texts: tally(), stages: stages.times() });
				for (const line of summary) logger.info(line);
			},
		},
	};
}

/** Whether the command line asks for a build from nothing, or for another one than usual of the same content. */
function anew(commandLine: readonly string[]): boolean {
	return ['--force', '--devOutput', '--mode'].some((flag) => commandLine.includes(flag));
}
