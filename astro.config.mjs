// @ts-check
import { join } from 'node:path';
import { defineConfig, fontProviders } from 'astro/config';
import { octavo } from './src/build/integration.ts';
import { sideBySide } from './src/build/renewal.ts';
import { pathsFrom } from './src/site/paths.ts';
import { readSettings } from './src/site/settings.ts';

const paths = pathsFrom(process.env);
// Faults in site.yaml are not thrown here: the library reports them together with everything else it finds.
const { settings } = readSettings(paths);

/**
 * One of our four font files (src/styles/fonts/).
 * @param {'roman' | 'italic'} face
 * @param {'latin' | 'extended'} set
 * @param {[string, ...string[]]} unicodeRange
 */
const font = (face, set, unicodeRange) => ({
	src: /** @type {[string]} */ ([`./src/styles/fonts/${face}-${set}.woff2`]),
	weight: '400 600',
	style: face === 'roman' ? /** @type {const} */ ('normal') : face,
	unicodeRange,
	// The one that is preloaded is there in time almost always; when it is not, the text is not set anew under the
	// reader's eyes. The others, for a word here and there, may come late.
	display: face === 'roman' && set === 'latin' ? /** @type {const} */ ('optional') : /** @type {const} */ ('swap'),
});
/** @type {[string, ...string[]]} */
const latin = ['U+0-FF', 'U+131', 'U+152-153', 'U+160-161', 'U+178', 'U+17D-17E', 'U+192', 'U+2000-206F', 'U+20AC', 'U+2190-21FF', 'U+2212', 'U+2248', 'U+2260-2265'];
/** @type {[string, ...string[]]} */
const extended = ['U+100-130', 'U+132-151', 'U+154-15F', 'U+162-177', 'U+179-17C', 'U+17F-191', 'U+193-45F', 'U+1E00-1EFF', 'U+2070-2089', 'U+20BD', 'U+2116'];

export default defineConfig({
	site: settings.origin,
	base: settings.base,
	// Addresses of ours all end in a slash; 'always' would make dev refuse those of files made by routes (/media/…).
	trailingSlash: 'ignore',
	cacheDir: join(paths.cache, 'astro'),
	build: {
		format: 'directory',
		// One request brings all that the first paint needs.
		inlineStylesheets: 'always',
		concurrency: sideBySide,
	},
	compressHTML: true,
	// For those who make sites; writers need none of what it loads with each page.
	devToolbar: { enabled: false },
	fonts: [
		{
			provider: fontProviders.local(),
			name: 'Octavo Serif',
			cssVariable: '--face-latin',
			fallbacks: ['Georgia', 'serif'],
			options: { variants: [font('roman', 'latin', latin), font('italic', 'latin', latin)] },
		},
		{
			provider: fontProviders.local(),
			name: 'Octavo Serif Extended',
			cssVariable: '--face-extended',
			fallbacks: [],
			options: { variants: [font('roman', 'extended', extended), font('italic', 'extended', extended)] },
		},
	],
	// The Markdown pipeline is ours (src/markdown/), and so is what it makes of code and pictures.
	markdown: { syntaxHighlight: false },
	logger: { entrypoint: new URL('src/build/log.ts', import.meta.url) },
	vite: {
		// What of the last build still stands is not written again; what is not wanted any more goes (src/build/).
		build: { emptyOutDir: false },
		environments: {
			client: {
				build: {
					rolldownOptions: {
						// Astro would name each script after the component it stands in, and every page repeat that.
						output: { entryFileNames: ({ moduleIds }) => `_astro/${moduleIds.flatMap((id) => /scripts\/(\w+)\.ts$/.exec(id)?.[1] ?? []).at(-1) ?? 'entry'}.[hash].js` },
					},
				},
			},
		},
	},
	integrations: [octavo(paths, settings)],
});
