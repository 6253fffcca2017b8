import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { plainError } from '../site/plain-error.ts';
import { keep, recall, type Held, type RenderedText, type RenderRequest } from './cache.ts';
import { makeText, type MadeText, type TextToMake } from './make-text.ts';

/**
 * Takes texts from the cache, and renders those of which anything has changed: many of them in other threads as well.
 *
 * @param held what was known in the last reading of the same content; without it, that is read from the disk
 * @param threads beside this one; without it, as many as pay
 * @param step is told of each text that is there, by its index
 * @returns in the order of the texts
 * @throws with the name of a text that was being rendered when a thread or the disk failed
 */
export async function renderTexts(texts: readonly RenderRequest[], { cache, revision, held, threads, step }: Rendering): Promise<RenderedText[]> {
	const made: RenderedText[] = [];
	const due: number[] = [];
	for (const [index, text] of texts.entries()) {
		const known = recall(text, cache, revision, held);
		if (!known) due.push(index);
		else {
			made[index] = known;
			await step?.(index);
		}
	}
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
			await step?.(index);
		}
	};
	const pool = poolOf(threads ?? threadsFor(due.length));
	try {
		const others = Array.from({ length: waiting * (pool?.threads.length ?? 0) }, () => renderWith((text) => (pool as Tinypool).run(text) as Promise<MadeText>));
		await Promise.all([...others, renderWith(async (text) => (await turn(), makeText(text)))]);
	} finally {
		await pool?.destroy();
	}
	return made;
}

/**
 * A thread of its own pays from some 200 texts on, for each first has to learn how (bench/texts.ts); and more than four
 * in all would wait for the disk, and for memory.
 */
function threadsFor(texts: number): number {
	return texts < 200 ? 0 : Math.min(availableParallelism(), 4) - 1;
}

function poolOf(threads: number): Tinypool | undefined {
	if (threads === 0) return undefined;
	return new Tinypool({ filename: fileURLToPath(new URL('text-worker.ts', import.meta.url)), runtime: 'worker_threads', minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: waiting, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
}

/** Texts that a thread is given at once, so that it need not wait while this one renders. */
const waiting = 3;

type Make = (text: TextToMake) => Promise<MadeText>;

interface Rendering {
	cache: string;
	/** Identity of the pipeline, part of every key. */
	revision: string;
	held?: Held | undefined;
	threads?: number | undefined;
	step?: ((index: number) => unknown) | undefined;
}
