import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { namesIn } from '../../src/permanence/absorb.ts';
import { readLock } from '../../src/permanence/lock-file.ts';
import { emptyLock, printLock, type Lock, type PublishedEssay } from '../../src/permanence/lock.ts';

const names = ['amber', 'birch', 'cedar', 'delta', 'ember', 'fjord'];
const essay = (id: string, different: Partial<PublishedEssay> = {}): PublishedEssay => ({
	id, title: `On ${id}`, feed: `tag:example.org,2026-05-03:${id}`, at: `/${id}/`, was: [], lists: ['/tags/sea/'],
	headings: [{ id: 'introduction', level: 2, beside: `p${id.slice(0, 3)}0`, earlier: [] }],
	notes: [], figures: [], passages: [0, 1, 2, 3].map((number) => passage(id, number)), ...different,
});
const passage = (id: string, number: number, sketch = 'a') => ({ key: `p${id.slice(0, 3)}${number}`, sketch: `${id}${number}.1.${sketch}`, earlier: [] as string[] });
const record = (...essays: PublishedEssay[]): Lock => ({ ...emptyLock(), site: { at: 'https://example.org/', was: [], feed: 'tag:example.org,2026:/feed', permalinks: '/:id/' }, essays: new Map(essays.map((one) => [one.id, one])), pages: new Set(['/tags/sea/']) });
const base = [essay('birch'), essay('fjord')] as const;
const [birch, fjord] = base;

/** What a record promises: every name with the essay it is in, every address, every identity. */
const promises = ({ essays, pages }: Lock) => [...pages, ...[...essays.values()].flatMap((one) => [one.feed, ...[one.at, ...one.was].map((at) => `${one.feed} ${at}`), ...namesIn(one).map((name) => `${one.feed} #${name}`)])];

/** Merges two branches with git and reads what comes of it; `clean` is whether git had no conflict. */
function merge(before: Lock, ours: Lock, theirs: Lock) {
	const folder = mkdtempSync(join(tmpdir(), 'octavo-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const git = (...words: string[]) => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: folder, stdio: 'pipe' });
	const commit = (lock: Lock) => {
		writeFileSync(join(folder, 'permalinks.lock'), printLock(lock));
		git('add', '.');
		git('commit', '-qm', 'A build', '--allow-empty');
	};
	git('init', '-qb', 'main');
	commit(before);
	git('switch', '-qc', 'theirs');
	commit(theirs);
	git('switch', '-q', 'main');
	commit(ours);
	const clean = spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'merge', '-q', 'theirs'], { cwd: folder }).status === 0;
	return { clean, frozen: readLock(folder), ...readLock(folder, (path) => path, { mayUnite: true }), text: readFileSync(join(folder, 'permalinks.lock'), 'utf8') };
}

const fifth = (one: PublishedEssay) => ({ ...one, passages: [...one.passages, passage(one.id, 5)] });
const moved = (one: PublishedEssay) => ({ ...one, at: `/${one.id}-moved/`, was: [one.at] });

test.each<[string, PublishedEssay[], PublishedEssay[]]>([
	['both add an essay at the same place', [...base, essay('cedar')], [...base, essay('delta')]],
	['both add one at the end', [...base, essay('grove')], [...base, essay('heath')]],
	['one adds an essay and one edits its neighbour', [...base, essay('cedar')], [fifth(birch), fjord]],
	['both edit other essays', [fifth(birch), fjord], [birch, fifth(fjord)]],
	['both edit the same paragraph', [{ ...birch, passages: birch.passages.with(1, passage('birch', 1, 'b')) }, fjord], [{ ...birch, passages: birch.passages.with(1, passage('birch', 1, 'c')) }, fjord]],
	['both add a paragraph at the same place', [fifth(birch), fjord], [{ ...birch, passages: [...birch.passages, passage('birch', 6)] }, fjord]],
	['both rename the same heading', [{ ...birch, headings: [{ id: 'beginning', level: 2, earlier: ['introduction'] }] }, fjord], [{ ...birch, headings: [{ id: 'start', level: 2, earlier: ['introduction'] }] }, fjord]],
	['one moves an essay and the other edits it', [moved(birch), fjord], [fifth(birch), fjord]],
])('where %s, the record has what both have', (_, ours, theirs) => {
	const { lock, findings, clean, frozen, text } = merge(record(...base), record(...ours), record(...theirs));
	expect(findings.filter(({ severity }) => severity === 'error'), text).toEqual([]);
	expect(promises(lock)).toEqual(expect.arrayContaining([...promises(record(...ours)), ...promises(record(...theirs))]));
	// In a build that writes nothing the marks stay an error.
	expect(frozen.findings.map(({ severity }) => severity)).toEqual(clean ? [] : ['error']);
	expect(findings.map(({ severity }) => severity)).toEqual(clean ? [] : ['warning']);
});

test.each<[string, PublishedEssay[], PublishedEssay[]]>([
	['both move one essay to different addresses', [moved(birch), fjord], [{ ...moved(birch), at: '/birches/' }, fjord]],
	['both give one essay another name', [{ ...birch, id: 'beech', at: '/beech/', was: ['/birch/'] }, fjord], [{ ...birch, id: 'bracken', at: '/bracken/', was: ['/birch/'] }, fjord]],
	['both publish another essay under one name', [...base, essay('cedar')], [...base, essay('cedar', { feed: 'tag:example.org,2026-06-01:cedar' })]],
])('where %s, the build says what to do', (_, ours, theirs) => {
	const { findings, clean } = merge(record(...base), record(...ours), record(...theirs));
	expect(clean).toBe(false);
	expect(findings).toMatchObject([{ severity: 'error', message: 'A merge has left its marks here', remedy: expect.stringContaining('Else keep the lines of both sides') }]);
});

test('whatever two people publish and edit, no merge loses a name or gives it to another essay without an error', () => {
	const folder = mkdtempSync(join(tmpdir(), 'octavo-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const file = (name: string, text: string) => (writeFileSync(join(folder, name), text), name);
	const edits = fc.array(fc.record({ id: fc.constantFrom(...names), kind: fc.constantFrom('publish', 'add', 'insert', 'edit', 'move', 'note'), number: fc.integer({ min: 4, max: 9 }) }), { maxLength: 4 });
	const edited = (one: Lock, all: typeof edits extends fc.Arbitrary<infer T> ? T : never, salt: string): Lock => {
		const essays = new Map(one.essays);
		for (const { id, kind, number } of all) {
			const known = essays.get(id);
			if (!known) { essays.set(id, essay(id)); continue; }
			const isNew = !namesIn(known).includes(passage(id, number).key);
			if (kind === 'add' && isNew) essays.set(id, { ...known, passages: [...known.passages, passage(id, number)] });
			if (kind === 'insert' && isNew) essays.set(id, { ...known, passages: known.passages.toSpliced(1, 0, passage(id, number)) });
			if (kind === 'edit') essays.set(id, { ...known, passages: known.passages.with(number % 4, { ...known.passages[number % 4] as ReturnType<typeof passage>, sketch: `${salt}.1.x` }) });
			if (kind === 'move' && known.was.length === 0) essays.set(id, moved(known));
			if (kind === 'note' && !namesIn(known).includes(`fn-${number}`)) essays.set(id, { ...known, notes: [...known.notes, { id: `fn-${number}`, earlier: [] }] });
		}
		return { ...one, essays };
	};
	let put = 0;
	fc.assert(fc.property(fc.subarray(names, { minLength: 1 }), edits, edits, (start, mine, yours) => {
		const before = record(...start.map((id) => essay(id)));
		const [ours, theirs] = [edited(before, mine, 'a'), edited(before, yours, 'b')];
		const merged = spawnSync('git', ['merge-file', '-p', ...[['o', ours], ['b', before], ['t', theirs]].map(([name, lock]) => file(name as string, printLock(lock as Lock)))], { cwd: folder, encoding: 'utf8' });
		file('permalinks.lock', merged.stdout);
		const { lock, findings } = readLock(folder, (path) => path, { mayUnite: true });
		if (findings.some(({ severity }) => severity === 'error')) return;
		put += 1;
		expect(promises(lock), merged.stdout).toEqual(expect.arrayContaining([...promises(ours), ...promises(theirs)]));
	}), { numRuns: 150 });
	expect(put).toBeGreaterThan(120);
});
