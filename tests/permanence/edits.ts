import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { render } from '../../src/markdown/render.ts';
import { splitSource } from '../../src/essays/source.ts';

/** What a test knows of a passage and the publisher must find out. */
export interface Draft {
	text: string;
	/** The key it should have after the next build; nothing of one that is new. */
	key?: string | undefined;
	/** How many of its words changed since the last build, from 0 to 1. */
	changed: number;
	/** Whether only its words changed, and it was neither divided nor joined. */
	whole: boolean;
}

/** Numbers from 0 up to a limit, the next at each call. */
export type Below = (limit: number) => number;

/** The texts of all passages of an essay, as the pipeline hands them on. */
export async function passagesIn(file: string, lang = 'en'): Promise<string[]> {
	const path = join(import.meta.dirname, '../..', file);
	const texts: string[] = [];
	const follow = (found: readonly { text: string }[]) => {
		texts.push(...found.map(({ text }) => text));
		return { keys: found.map((_, index) => `p${index}`), passages: [] };
	};
	const { body } = splitSource(readFileSync(path, 'utf8'), file);
	await render(body, { path, contentFolder: join(import.meta.dirname, '../../content'), publicFolder: '/', lang, origin: 'https://example.org', base: '/', follow }, file);
	return texts;
}

/** A passage with so many of its words replaced, left out or added, here and there or in one run. */
export function changed(text: string, rate: number, lexicon: readonly string[], below: Below): { text: string; changed: number } {
	const words = wordsIn(text);
	const count = Math.floor(rate * words.length);
	const start = below(words.length - count + 1);
	const run = below(2) === 0;
	const slots = run ? Array.from({ length: count }, (_, step) => start + step) : shuffled([...words.keys()], below).slice(0, count);
	const made: (string | string[])[] = [...words];
	for (const slot of slots) {
		const other = lexicon[below(lexicon.length)] as string;
		const kind = rate >= 1 ? 0 : below(5);
		made[slot] = kind === 3 ? '' : kind === 4 ? [words[slot] as string, other] : other;
	}
	return { text: made.flat().filter(Boolean).join(joint(text)), changed: count / Math.max(1, words.length) };
}

/** One edit somewhere, as writers make them. */
export function edit(drafts: Draft[], lexicon: readonly string[], below: Below): void {
	const at = below(drafts.length);
	const draft = drafts[at];
	const fresh = (): Draft => ({ text: Array.from({ length: 1 + below(40) }, () => lexicon[below(lexicon.length)]).join(' '), changed: 1, whole: true });
	if (!draft) return void drafts.push(fresh());
	const kind = below(12);
	if (kind === 0) drafts.splice(at, 0, fresh());
	else if (kind === 1) drafts.splice(at, 1);
	else if (kind === 2) drafts.splice(below(drafts.length), 0, ...drafts.splice(at, 1));
	else if (kind === 3) divide(drafts, at);
	else if (kind === 4 && drafts[at + 1]) drafts.splice(at, 2, { text: `${draft.text} ${drafts[at + 1]?.text}`, changed: 1, whole: false });
	else if (kind === 5) drafts[at] = { ...draft, text: fresh().text, changed: 1 };
	else if (draft.changed === 0) drafts[at] = { ...draft, ...changed(draft.text, below(30) / 100, lexicon, below) };
}

function divide(drafts: Draft[], at: number): void {
	const text = drafts[at]?.text ?? '';
	const words = wordsIn(text);
	if (words.length < 8) return;
	const half = words.length >> 1;
	drafts.splice(at, 1, ...[words.slice(0, half), words.slice(half)].map((part): Draft => ({ text: part.join(joint(text)), changed: 1, whole: false })));
}

/** The words as they stand, with their punctuation; of scripts without spaces those of a dictionary. */
export function wordsIn(text: string): string[] {
	if (joint(text) === ' ') return text.split(/\s+/).filter(Boolean);
	return Array.from(new Intl.Segmenter('ja', { granularity: 'word' }).segment(text), ({ segment }) => segment);
}

function joint(text: string): string {
	return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}]/u.test(text) ? '' : ' ';
}

export function shuffled<T>(list: readonly T[], below: Below): T[] {
	const mixed = [...list];
	for (let at = mixed.length - 1; at > 0; at -= 1) {
		const other = below(at + 1);
		[mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
	}
	return mixed;
}

/** Numbers that are the same for the same seed. */
export function seeded(seed: number): Below {
	const random = fc.sample(fc.infiniteStream(fc.nat(0x7fffffff)), { numRuns: 1, seed })[0] as Iterator<number>;
	return (limit) => (random.next().value as number) % limit;
}
