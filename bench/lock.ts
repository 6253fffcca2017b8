/**
 * What the record of published things costs a build: it is read, each essay is found in it, compared, and the new
 * record printed. Made-up essays with twelve headings, twenty notes, four figures and eighty passages each:
 *
 *     node bench/lock.ts 1000 5000
 */
import { compare, type EssayNow } from '../src/permanence/compare.ts';
import { identify } from '../src/permanence/identify.ts';
import { emptyLock, parseLock, printLock } from '../src/permanence/lock.ts';

const sizes = process.argv.slice(2).map(Number);
console.log('essays   KB     parse ms  identify ms  compare ms  print ms  together ms');
for (const size of sizes.length > 0 ? sizes : [1000, 5000]) measure(size);

function measure(size: number): void {
	const before = Array.from({ length: size }, (_, number) => essay(number, 'the-section'));
	// Each essay has had a heading renamed, and one in ten its file.
	const now = Array.from({ length: size }, (_, number) => ({ ...essay(number, 'a-section'), ...(number % 10 === 0 ? { id: `renamed-${number}`, permalink: `/renamed-${number}/` } : {}) }));
	const text = printLock(compareWith(before, parseLock(printLock(emptyLock()), 'lock').lock).next);
	const best = Array.from({ length: 5 }, () => {
		const [parsed, parse] = timed(() => parseLock(text, 'lock'));
		const [known, found] = timed(() => identify(now.map((one) => ({ ...one, isPublic: true })), parsed.lock));
		const [{ next, gone }, compared] = timed(() => compareWith(now, parsed.lock, known));
		const [, printed] = timed(() => printLock(next));
		if (parsed.findings.length + gone.length > 0) throw new Error('Nothing should be wrong');
		return [parse, found, compared, printed, parse + found + compared + printed];
	}).sort((a, b) => (a.at(-1) ?? 0) - (b.at(-1) ?? 0))[0];
	console.log(`${String(size).padEnd(9)}${String(Math.round(text.length / 1024)).padEnd(7)}${best?.map((ms) => ms.toFixed(0).padStart(8)).join('    ')}`);
}

function compareWith(essays: EssayNow[], lock: Parameters<typeof compare>[0], known = new Map()) {
	const site = { at: 'https://example.org/', feed: 'tag:example.org,2026:/feed', permalinks: '/:id/', was: [] };
	return compare(lock, { site, essays, known, owed: known, heirs: new Map(), texts: [], pages: [], redirects: new Map(), gone: new Map(), acceptMoves: false, where: { lockFile: 'lock', lineOf: () => 1, lineOfPlace: () => 1, siteFile: 'site.yaml', siteLine: () => 1 } });
}

function essay(number: number, section: string): EssayNow {
	const named = (length: number, name: string) => Array.from({ length }, (_, index) => ({ id: `${name}-${index}` }));
	const headings = [{ id: section, level: 2 }, ...named(11, 'another-section-of-the-essay').map((one) => ({ ...one, level: 2 }))];
	const passages = Array.from({ length: 80 }, (_, index) => ({ key: `p${(number * 80 + index).toString(36).padStart(4, '0')}`, sketch: `${'a1b2c3d4e5'.repeat(5)}`, earlier: [] }));
	const places = { headings, notes: named(20, 'fn'), figures: named(4, 'chart'), passages: passages.map(({ key }) => key) };
	const published = `20${String(10 + (number % 16))}-01-01`;
	return { id: `essay-${number}`, file: `essay-${number}.md`, lineOf: () => 1, title: `Essay ${number}`, published, status: 'published', permalink: `/essay-${number}/`, hasOwnPermalink: false, aliases: [], lists: ['/tags/sea/', '/tags/ships/'], feed: `tag:example.org,${published}:essay-${number}`, places, anchors: {}, passages };
}

/** With the milliseconds of CPU time that it took. */
function timed<T>(work: () => T): [T, number] {
	const start = process.cpuUsage();
	const result = work();
	const { user, system } = process.cpuUsage(start);
	return [result, (user + system) / 1000];
}
