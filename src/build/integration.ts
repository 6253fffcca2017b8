import type { AstroIntegration } from 'astro';
import { rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Paths } from '../site/paths.ts';
import { plainError } from '../site/plain-error.ts';
import { progressOf } from '../site/progress.ts';
import type { Settings } from '../site/settings.ts';
import { keepCompiled, openCompiled } from './bundle.ts';
import type { Compiled } from './compiled.ts';
import { compiling } from './compiling.ts';
import { finish } from './finish.ts';
import { codeOf, identityOf, publicFiles } from './identity.ts';
import { readKept, type KeptFile } from './kept.ts';
import { fileOf, renewal, type Renewal } from './renewal.ts';
import { stagesFrom } from './stages.ts';

/** What Octavo does in a build beside Astro: what stands is not written again, and people are told how it goes. */
export function octavo(paths: Paths, settings: Settings): AstroIntegration {
	const stages = stagesFrom('start');
	let [folder, base, identity, bundle] = ['', '', '', ''];
	let before: ReadonlyMap<string, KeptFile>;
	let renewed: Renewal;
	let compiled: Compiled;
	return {
		name: 'octavo',
		hooks: {
			'astro:config:setup': ({ addWatchFile, config, updateConfig }) => {
				// `npm run dev` starts again when the settings change: they decide addresses.
				addWatchFile(join(paths.content, 'site.yaml'));
				// Ten thousand files of the last build, which nobody edits.
				const isBuilt = (path: string) => path.startsWith(fileURLToPath(config.outDir));
				updateConfig({ vite: { server: { watch: { ignored: [isBuilt] } }, plugins: [compiling(paths.root, (to) => (bundle = to))] } });
			},
			'astro:config:done': ({ config }) => {
				[folder, base] = [fileURLToPath(config.outDir), config.base];
				// Astro takes it for one inside, and compiles the site where none of the packages is.
				if (folder.startsWith(paths.root) && !folder.startsWith(join(paths.root, sep))) throw plainError(`The site cannot be written to ${folder}, whose name begins like that of the project's folder: give it another name.`);
				stages.begin('content');
			},
			// The content has been read again (src/library/loader.ts): Astro forgets which paths there were, as when its own
			// store of content changes, and the browser comes again and stays where it was on the page. The event is Astro's own:
			// `refreshContent`, which it documents, did nothing at the first change after a start (7.3.5), and writes files each time.
			'astro:server:setup': ({ server }) => {
				server.watcher.on('octavo:read' as 'ready', () => {
					for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
					server.environments.client.hot.send({ type: 'full-reload', path: '*' });
				});
			},
			'astro:build:start': ({ setPrerenderer }) => {
				stages.begin('code');
				const code = codeOf(paths.root);
				identity = identityOf(paths.root, code, settings);
				// Vite writes it whole and takes nothing out.
				rmSync(join(folder, '_astro'), { recursive: true, force: true });
				before = anew(process.argv) ? new Map() : readKept(paths.cache, folder, identity);
				renewed = renewal({ folder, before, others: publicFiles(paths.root).map(([path]) => path), progress: progressOf('Writing files') });
				setPrerenderer({
					name: 'octavo',
					setup: async () => void (compiled = await openCompiled(bundle)),
					getStaticPaths: async () => {
						stages.begin('files');
						return renewed.due(await compiled.getStaticPaths());
					},
					render: async (request, options) => {
						const response = await compiled.render(request, options);
						// Astro writes no file then, and that of the last build must not stand for it.
						if (!response.body) rmSync(join(folder, fileOf(decodeURI(new URL(request.url).pathname).slice(base.length), options.routeData.type)), { force: true });
						renewed.step();
						return response;
					},
					// Astro takes it away when all is rendered.
					teardown: async () => keepCompiled(bundle, paths.cache, code, identity),
				});
			},
			'astro:build:done': ({ logger }) => finish({ paths, folder, identity, before, log: logger, stages }, renewed.after()),
		},
	};
}

/** Whether the command line asks for a build from nothing, or for another one than usual of the same content. */
function anew(commandLine: readonly string[]): boolean {
	return ['--force', '--devOutput', '--mode'].some((flag) => commandLine.includes(flag));
}
