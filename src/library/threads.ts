import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Tinypool } from 'tinypool';

/** How many threads may work beside the first: more than four in all would wait for the disk, and for memory. */
export const others = Math.min(availableParallelism(), 4) - 1;

/**
 * Opens threads that do what a file of this folder exports by default. Node runs it as it is, for this one may be part of
 * the compiled site, which lies elsewhere.
 *
 * @param waiting how much each is given at once, so that none waits while this one is busy
 */
export async function openThreads(file: string, count: number, waiting: number): Promise<Tinypool> {
	const { Tinypool } = await import('tinypool');
	return new Tinypool({ filename: join(process.cwd(), 'src/library', file), runtime: 'worker_threads', minThreads: count, maxThreads: count, concurrentTasksPerWorker: waiting, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
}
