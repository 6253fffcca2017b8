import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { suspect } from '../../src/markdown/reader-modes.ts';
import { built } from '../build.ts';

/** What is read in a reader mode: of the publication all essays, and of the hostile one what reader modes are hardest on. */
const essays = { real: ['/glasswing-and-muse-spark/', '/platform-shakeout/', '/manual/'], hostile: ['/2026/03/notes/', '/2026/03/arabic/', '/2026/03/japanese/'] } as const;
const modes = { Readability: firefox, Defuddle: clipper };

for (const site of ['real', 'hostile'] as const) {
	const { dist } = await built(site);
	const each = test.each(Object.keys(modes) as (keyof typeof modes)[]);
	describe.each(essays[site])('%s', (path) => {
		const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
		const given = parseHTML(html).document;
		const prose = given.querySelector('.prose') as Element;

		each('keeps every passage, note, caption, cell and line of code in %s, in their order', async (mode) => {
			const kept = await modes[mode](html, path);
			const text = told(kept.body);
			const blocks = passagesOf(prose);
			expect(blocks.length).toBeGreaterThan(5);
			let at = 0;
			const lost = blocks.filter((block) => {
				const found = text.indexOf(block, at);
				if (found >= 0) at = found;
				return found < 0;
			});
			expect(lost).toEqual([]);
			const code = (tree: Element) => [...tree.querySelectorAll('pre')].map((pre) => (pre.textContent ?? '').trim());
			expect(code(kept.body)).toEqual(code(prose));
			const pictures = (tree: Element) => new Set([...tree.querySelectorAll('img')].map((picture) => picture.getAttribute('src')?.replace('https://octavo.example', '')));
			// A clipper may take the second of two pictures that are one file for a mistake.
			expect(pictures(kept.body)).toEqual(pictures(prose));
			for (const selector of ['table', 'tr', 'math', 'blockquote']) expect(kept.body.querySelectorAll(selector).length, selector).toBe(prose.querySelectorAll(selector).length);
			// Of nested figures one may do: what they hold is counted above.
			const captions = (tree: Element) => [...tree.querySelectorAll('figcaption')].filter((caption) => caption.closest('figure')).length;
			expect(captions(kept.body)).toBeGreaterThanOrEqual(captions(prose));
		});

		each('keeps title, author and date in %s', async (mode) => {
			const { title, author, published } = await modes[mode](html, path);
			expect(title).toBe(told(given.querySelector('h1') as Element, ' '));
			for (const { textContent } of given.querySelectorAll('.byline a')) expect(author).toContain(textContent);
			expect(published).toContain(given.querySelector('.facts time')?.getAttribute('datetime'));
		});

		// Defuddle drops a mark in a heading, and of a text of a few lines all that is on the page is kept.
		if (site === 'hostile') return;

		each('keeps its notes in %s, each with a mark that leads to it', async (mode) => {
			const { body } = await modes[mode](html, path);
			const marks = [...body.querySelectorAll('sup a, a sup')].map((mark) => (mark.closest('a') as Element).getAttribute('href') ?? '');
			// Defuddle keeps one mark of a note that has several.
			expect(new Set(marks).size).toBe(prose.querySelectorAll('.notes > ol > li').length);
			const ids = new Set([...body.querySelectorAll('li[id]')].map(({ id }) => id));
			expect(marks.filter((href) => !ids.has(decodeURIComponent(href.split('#')[1] ?? '')))).toEqual([]);
		});

		each('brings nothing of the page’s furniture into %s', async (mode) => {
			const { body } = await modes[mode](html, path);
			for (const selector of ['nav', 'button', '.outline', '.close', 'script', 'style']) expect(body.querySelectorAll(selector).length, selector).toBe(0);
		});
	});
}

test('every word that Firefox’s reader mode takes for furniture in an address is known', () => {
	const { REGEXPS } = (Readability as unknown as { prototype: { REGEXPS: Record<'unlikelyCandidates' | 'negative', RegExp> } }).prototype;
	const words = [REGEXPS.unlikelyCandidates, REGEXPS.negative].flatMap(({ source }) => source.split('|')).filter((word) => !/[\^$ ]/.test(word));
	expect(words.length).toBeGreaterThan(40);
	expect(words.filter((word) => !suspect.test(word))).toEqual([]);
});

test('what is lost is noticed', async () => {
	const bad = '<html><body><main><article class="essay"><div class="prose"><p>Long, long, long words that are read, and read again, with commas, so that the essay is found by anything that looks for one, and kept.</p><div class="sidebar"><p>Lost words.</p></div></div></article></main></body></html>';
	for (const mode of Object.values(modes)) expect(told((await mode(bad, '/')).body)).not.toContain('Lostwords');
});

/** Reader View of Firefox. */
async function firefox(html: string, path: string): Promise<Reading> {
	const { document } = parseHTML(html.replace('<head>', `<head><base href="https://octavo.example${path}">`));
	const article = new Readability(document as unknown as Document, { charThreshold: 100 }).parse();
	return { body: bodyOf(article?.content ?? ''), title: article?.title ?? '', author: article?.byline ?? '', published: article?.publishedTime ?? '' };
}

/** Obsidian's web clipper and its kin. */
async function clipper(html: string, path: string): Promise<Reading> {
	const { content, title, author, published } = await Defuddle(parseHTML(html).document as unknown as Document, `https://octavo.example${path}`);
	return { body: bodyOf(content), title, author, published };
}

function bodyOf(content: string): Element {
	return parseHTML(`<!doctype html><html><body>${content}</body></html>`).document.body as unknown as Element;
}

/** The text of each smallest block. The heading of the notes is the reader mode's own business: Defuddle has its own list of them. */
function passagesOf(prose: Element): string[] {
	const blocks = 'p, li, dt, dd, figcaption, caption, th, td, pre, h2, h3, h4, h5, h6, summary, blockquote';
	return [...prose.querySelectorAll(blocks)]
		.filter((block) => block.id !== '_notes' && !block.querySelector(blocks))
		.map((block) => told(block))
		.filter((text) => text !== '');
}

/**
 * The letters of a tree as they are told. White space, soft hyphens and word joiners are how the page is set and not what it
 * says; marks of notes and ways back are numbered and named anew by some reader modes, and are counted by a test of their own.
 */
function told(tree: Element, space = ''): string {
	const copy = tree.cloneNode(true) as Element;
	for (const mark of copy.querySelectorAll('sup:has(a), a:has(> sup), .noteback, .footnote-backref, a[href*="#fnref"]')) mark.remove();
	return (copy.textContent ?? '').normalize('NFC').replaceAll(/[\s\u00AD\u2060\u200B]+/g, space).trim();
}

interface Reading {
	body: Element;
	title: string;
	author: string;
	published: string;
}
