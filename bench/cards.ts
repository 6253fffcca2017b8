/**
 * What a card costs: drawn for the first time, and taken from the cache, for 200 essays with Latin titles and 200 in four scripts.
 *
 *     node bench/cards.ts
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cardsOf, pngOf } from '../src/library/cards.ts';
import { pathsFrom } from '../src/site/paths.ts';
import { readSettings } from '../src/site/settings.ts';
import type { Essay } from '../src/essays/essay.ts';

const cache = mkdtempSync(join(tmpdir(), 'octavo-bench-'));
const { settings } = readSettings(pathsFrom({}));
const scripts = ['Tides and what they leave', '長い読み物について——「静けさ」の技術', 'في مديح القراءة الطويلة', 'लंबे लेख पढ़ने का आनंद'];
const latin = ['A night train to the coast', 'Why the margins of old books are wider than they need to be', 'Salt', 'Tides and what they leave'];
const essay = (id: string, title: string) => ({ id, title, lang: 'en', authors: [], published: '2026-04-12' }) as unknown as Essay;

for (const [name, titles] of Object.entries({ latin, scripts })) {
	const cards = cardsOf(Array.from({ length: 200 }, (_, index) => essay(`${name}${index}`, `${titles[index % titles.length]} ${index}`)), settings);
	for (const state of ['drawn', 'cached']) {
		let bytes = 0;
		const start = performance.now();
		const { user, system } = process.cpuUsage();
		for (const card of cards) bytes += (await pngOf(card, new Map(), cache)).length;
		const after = process.cpuUsage();
		const cpu = (after.user + after.system - user - system) / 1000;
		console.log(`${name.padEnd(8)} ${state.padEnd(8)}${(cpu / cards.length).toFixed(1).padStart(7)} ms of processor a card${((performance.now() - start) / cards.length).toFixed(1).padStart(8)} ms${Math.round(bytes / cards.length / 1000).toString().padStart(5)} KB a card${Math.round(process.memoryUsage().rss / 1e6).toString().padStart(6)} MB in memory`);
	}
}
rmSync(cache, { recursive: true });
