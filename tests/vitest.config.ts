import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// What needs a built site waits for it; everything else does not.
const onBuiltSites = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'];
/** What knows nothing of Astro, and is tested without it. */
const pure = ['site', 'essays', 'markdown', 'relations', 'permanence', 'feeds', 'sharing', 'hosting'].map((room) => `src/${room}`).filter((folder) => existsSync(new URL(`../${folder}`, import.meta.url)));
const results = process.env['OCTAVO_RESULTS'];

export default defineConfig({
	root: new URL('..', import.meta.url).pathname,
	test: {
		env: { TZ: 'UTC' },
		// The builds and browsers of the tests are processes of their own: a worker mostly waits for them.
		maxWorkers: '100%',
		// .ci/run counts from a file what people read on the terminal.
		reporters: ['default', ...(process.env['GITHUB_ACTIONS'] ? ['github-actions'] : []), ...(results ? [['json', { outputFile: results }] as ['json', { outputFile: string }]] : [])],
		projects: [
			{ extends: true, test: { name: 'parts', testTimeout: 60_000, include: ['tests/**/*.test.ts'], exclude: onBuiltSites, sequence: { groupOrder: 0 } } },
			{
				extends: true,
				// Builds start with the first test of a part and are waited for by the tests that read them (tests/build.ts).
				test: { name: 'site', include: onBuiltSites, globalSetup: 'tests/global-setup.ts', testTimeout: 120_000, hookTimeout: 120_000, sequence: { groupOrder: 1 } },
			},
		],
		coverage: {
			include: pure.map((folder) => `${folder}/**/*.ts`),
			reporter: ['text-summary'],
			// Of each folder, so that none hides behind another.
			thresholds: Object.fromEntries(pure.map((folder) => [`${folder}/**`, { lines: 90 }])),
		},
	},
});
