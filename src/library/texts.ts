import { setImmediate as turn } from 'node:timers/promises';
import type { Tinypool } from 'tinypool';
import { plainError } from '../site/plain-error.ts';
import type { Progress } from '../site/progress.ts';
import { keep, recall, type Known, type RenderRequest } from './cache.ts';
import type { MadeText, TextToMake } from './make-text.ts';
import type { KnownText } from './rendered.ts';
import { openThreads, others } from './threads.ts';

/**
 * Takes texts from the cache, and renders those of which anything has changed: many of them in other threads as well.
 *
 * @param threads beside this one; without it, as many as pay
 * @param step is told of each text that is there, by its index
 * @returns in the order of the texts
 * @throws with the name of a text that was being rendered when a thread or the disk failed
 */
export async function renderTexts(texts: readonly RenderRequest[], { cache, revision, known, whole, threads, progress, step }: Rendering): Promise<KnownText[]> {
	const made: KnownText[] = [];
	const due: number[] = [];
	for (const [index, text] of texts.entries()) {
		const before = recall(text, cache, revision, known, whole);
		if (!before) due.push(index);
		else {
			made[index] = before;
			await step?.(index);
		}
	}
	if (due.length === 0) return made;
	progress?.begin(due.length);
	// The pipeline is large, and most builds after an edit need it for one text or none.
	const { makeText } = await import('./make-text.ts');
	// Whoever is free takes the next.
	const queue = due.values();
	const renderWith = async (make: Make): Promise<void> => {
		for (const index of queue) {
			const text = texts[index] as RenderRequest;
			try {
				made[index] = await keep(text, cache, revision, make);
			} catch (error) {
				// Nobody need begin another.
				due.length = 0;
				throw plainError(`${text.name} could not be rendered: ${error instanceof Error ? error.message : String(error)}`);
			}
			progress?.step();
			await step?.(index);
		}
	};
	const count = threads ?? (due.length < many ? 0 : others);
	const pool = count > 0 ? await openThreads('text-worker.ts', count, waiting) : undefined;
	const theirs = Array.from({ length: waiting * count }, () => renderWith((text) => (pool as Tinypool).run(text) as Promise<MadeText>));
	// What has been begun is waited for even after a fault: a pool that is destroyed while a thread starts may wait for ever.
	const ends = await Promise.allSettled([...theirs, renderWith(async (text) => (await turn(), makeText(text)))]);
	await pool?.destroy();
	for (const end of ends) if (end.status === 'rejected') throw end.reason;
	return made;
}

/** A thread of its own pays from so many texts on, for each first has to learn how (bench/texts.ts). */
const many = 200;

/** Texts that a thread is given at once, so that it need not wait while this one renders. */
const waiting = 3;

type Make = (text: TextToMake) => Promise<MadeText>;

interface Rendering {
	cache: string;
	/** Identity of the pipeline, part of every key. */
	revision: string;
	known: Known;
	/** Whether all is wanted that is known of a text, even if it is settled. */
	whole?: boolean;
	threads?: number | undefined;
	/** Shows how far the rendering is. */
	progress?: Progress | undefined;
	step?: ((index: number) => unknown) | undefined;
}
