import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Vite's plugin that lets the compiled site begin with our entry (src/build/compiled.ts), and bundles the packages into it.
 *
 * @param root the project's folder
 * @param begun is told the folder into which it goes
 */
export function compiling(root: string, begun: (folder: string) => void) {
	const prerender = { build: { rolldownOptions: { input: join(root, 'src/build/compiled.ts') } }, resolve: { noExternal: true as const, external: seldom } };
	return {
		name: 'octavo',
		apply: 'build' as const,
		configEnvironment: (name: string) => (name === 'prerender' ? prerender : undefined),
		buildStart(this: { environment: { name: string; config: { build: { outDir: string } } } }) {
			const { name, config } = this.environment;
			if (name !== 'prerender') return;
			// A build that was killed has left it there.
			rmSync(config.build.outDir, { recursive: true, force: true });
			begun(config.build.outDir);
		},
	};
}

/**
 * Packages that stay by themselves: they are not of JavaScript alone, start threads, or are large and needed by few texts.
 * All others are bundled, or Node would look for a thousand files at each start.
 */
const seldom = ['tinypool', 'sharp', '@takumi-rs/core', 'shiki', 'temml', '@observablehq/plot', 'linkedom'];
