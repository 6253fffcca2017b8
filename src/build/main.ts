// `npm run build`: renders again with what the last build has compiled where that is all there is to do, and else starts
// Astro. Astro alone takes seconds to start and to compile, which is most of what a build after one edit would take.
import { spawnSync } from 'node:child_process';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathsFrom } from '../site/paths.ts';
import { keptCompiled, openCompiled } from './bundle.ts';
import { codeOf } from './identity.ts';
import { stagesFrom } from './stages.ts';

const args = process.argv.slice(2);
process.exitCode = (await again()) ?? spawnSync(process.execPath, [join(process.cwd(), 'node_modules/astro/bin/astro.mjs'), 'build', ...args], { stdio: 'inherit' }).status ?? 1;

/** @returns its exit code, if that was all there was to do */
async function again(): Promise<number | undefined> {
	const { values, tokens } = parseArgs({ args, options: { outDir: { type: 'string' }, frozen: { type: 'boolean' }, 'accept-moves': { type: 'boolean' } }, strict: false, tokens: true });
	// Whatever else is asked for, Astro knows.
	if (tokens.some((token) => token.kind !== 'option' || !['outDir', 'frozen', 'accept-moves'].includes(token.name))) return undefined;
	const stages = stagesFrom('start');
	const paths = pathsFrom(process.env);
	const code = codeOf(paths.root);
	const kept = keptCompiled(paths.cache, code);
	if (!kept) return undefined;
	enableCompileCache();
	try {
		const { rebuild } = await openCompiled(kept.folder);
		return (await rebuild({ paths, code, made: kept.identity, folder: `${resolve(typeof values.outDir === 'string' ? values.outDir : 'dist')}/`, stages })) ? 0 : undefined;
	} catch (error) {
		const { stack, message } = error as Error;
		// A report for the writer. Of what is no fault of hers Astro can tell more; and if what was kept is spoilt, it is made anew.
		if (stack) return undefined;
		console.error(message);
		return 1;
	}
}
