// @ts-check
import { join } from 'node:path';
import { defineConfig, fontProviders } from 'astro/config';
import { pathsFrom } from './src/site/paths.ts';
import { readSettings } from './src/site/settings.ts';

const paths = pathsFrom(process.env);
// Faults in site.yaml are not thrown here: the library reports them together with everything else it finds.
const { settings } = readSettings(paths);

/** @param {'normal' | 'italic'} style */
const serif = (style) => ({
	src: /** @type {[string]} */ ([`./node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-${style}.woff2`]),
	weight: '200 900',
	style,
});

export default defineConfig({
	site: settings.origin,
	base: settings.base,
	trailingSlash: 'always',
	cacheDir: join(paths.cache, 'astro'),
	build: {
		format: 'directory',
		// One request brings all that the first paint needs.
		inlineStylesheets: 'always',
	},
	compressHTML: true,
	fonts: [
		{
			provider: fontProviders.local(),
			name: 'Source Serif 4',
			cssVariable: '--face-text',
			fallbacks: ['Georgia', 'serif'],
			options: {
				variants: [serif('normal'), serif('italic')],
			},
		},
	],
	// The Markdown pipeline is ours (src/markdown/), and so is what it makes of code and pictures.
	markdown: { syntaxHighlight: false },
	integrations: [
		{
			name: 'octavo',
			hooks: {
				// `npm run dev` starts again when the settings change: they decide addresses.
				'astro:config:setup': ({ addWatchFile }) => addWatchFile(join(paths.content, 'site.yaml')),
			},
		},
	],
});
