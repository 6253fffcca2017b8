import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

// The house keeps its shape because this test reads it: who imports whom, how long files are, what they are called.

/** From a room: the rooms of ours it may import. `content.config.ts` and `library.ts` count as the library's. */
const arrows: Record<string, string[]> = {
	site: [],
	essays: ['site'],
	markdown: ['essays', 'site'],
	relations: ['essays', 'site'],
	permanence: ['essays', 'site'],
	feeds: ['essays', 'site'],
	sharing: ['essays', 'site'],
	hosting: ['site', 'scripts'],
	library: ['site', 'essays', 'markdown', 'relations', 'permanence', 'feeds', 'sharing'],
	components: ['site', 'essays', 'sharing', 'styles', 'scripts'],
	layouts: ['site', 'essays', 'sharing', 'components', 'styles', 'scripts'],
	build: ['site', 'markdown', 'permanence', 'library'],
	pages: ['site', 'essays', 'library', 'permanence', 'feeds', 'sharing', 'hosting', 'scripts', 'layouts', 'components'],
	import: ['site', 'essays', 'markdown', 'library'],
	check: ['site', 'essays', 'markdown', 'permanence', 'library'],
	cli: ['site', 'essays', 'markdown', 'permanence', 'sharing', 'library', 'import', 'check'],
	styles: ['essays'],
	scripts: [],
	'astro.config.mjs': ['site', 'build'],
};
const files = [...filesIn('src'), 'astro.config.mjs'].filter((file) => /\.(?:ts|astro|mjs|css)$/.test(file));

test('every room imports only from the rooms it may', () => {
	const wrong = files.flatMap((file) => importsOf(file).filter(({ room }) => room !== roomOf(file) && !arrows[roomOf(file)]?.includes(room)).map(({ path }) => `${file} → ${path}`));
	expect(wrong).toEqual([]);
});

test('only the library opens astro:content, and the pure rooms know nothing of Astro', () => {
	// The commands read content by the rules of the build; what asks Astro for it is out of their reach.
	expect(files.filter((file) => ['cli', 'import', 'check'].includes(roomOf(file))).flatMap(importsOf).filter(({ path }) => /\/(?:library|loader|content\.config)\.ts$/.test(path))).toEqual([]);
	const pure = ['site', 'essays', 'markdown', 'relations', 'permanence', 'feeds', 'sharing', 'hosting', 'cli', 'import', 'check'];
	const wrong = files.filter((file) => {
		const text = readFileSync(file, 'utf8');
		const content = text.includes("'astro:content'") && roomOf(file) !== 'library';
		return content || (pure.includes(roomOf(file)) && /from '(?:astro|astro[:/][^']*)'/.test(text));
	});
	expect(wrong).toEqual([]);
});

test('no file is longer than 150 lines, and half of them are at most 50', () => {
	const lengths = files.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }));
	expect(lengths.filter(({ lines }) => lines > 150)).toEqual([]);
	const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
	expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(50);
});

test('a Markdown plugin is at most 60 lines long and begins by saying why it stands where it stands', () => {
	const pipeline = readFileSync('src/markdown/pipeline.ts', 'utf8');
	const plugins = [...pipeline.matchAll(/from '\.\/([a-z-]+)\.ts'/g)].map(([, name]) => `src/markdown/${name}.ts`);
	expect(plugins.length).toBeGreaterThan(8);
	for (const plugin of plugins) {
		const text = readFileSync(plugin, 'utf8');
		expect(text.split('\n').length - 1, plugin).toBeLessThanOrEqual(60);
		expect(/^(?:\/\/.*\n)+/.exec(text)?.[0], plugin).toMatch(/\b(?:[Ss]tands?|[Ll]ast|before|after)\b/);
	}
});

test('no file has a name that says nothing', () => {
	expect(filesIn('src').filter((file) => /(?:^|\/)(?:utils?|helpers?|misc|common|manager|types|index)(?:\.ts|\/)/i.test(file))).toEqual([]);
});

test('every exported function of the pure rooms says what it does', () => {
	const silent = files
		.filter((file) => ['site', 'essays', 'relations', 'permanence', 'feeds', 'sharing', 'hosting', 'library', 'build', 'import', 'check'].includes(roomOf(file)) && file.endsWith('.ts'))
		.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(\*\/\n)?^export (?:async )?function (\w+)/gm)].filter(([, doc]) => !doc).map(([, , name]) => `${file}: ${name}`));
	expect(silent).toEqual([]);
});

test('every room of the design exists, and the top level stays bare', () => {
	const allowed = /^(?:src|public|content|tests|bench|\.ci|\.github|\.git|node_modules|dist|coverage|\.astro|\.gitignore|astro\.config\.mjs|package(?:-lock)?\.json|tsconfig\.json|README\.md|LICENSE)$/;
	expect(readdirSync('.').filter((name) => !allowed.test(name))).toEqual([]);
});

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

function roomOf(file: string): string {
	if (file === 'src/library.ts' || file === 'src/content.config.ts') return 'library';
	return file.startsWith('src/') ? (file.split('/')[1] ?? file) : file;
}

function importsOf(file: string): { path: string; room: string }[] {
	return [...readFileSync(file, 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g)].map(([, path = '']) => ({ path, room: roomOf(relative('.', join(dirname(file), path))) }));
}
