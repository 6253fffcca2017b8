import { EventEmitter } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { loaderOf } from '../../src/library/loader.ts';
import { pathsFrom } from '../../src/site/paths.ts';
import { essay, publication } from '../publication.ts';

test('a disk that fails while the writer works is told of, and the server goes on', async () => {
	const { paths } = publication({ 'essays/a.md': essay() });
	vi.stubEnv('OCTAVO_CONTENT', paths.content);
	onTestFinished(() => {
		vi.unstubAllEnvs();
		rmSync(pathsFrom({ OCTAVO_CONTENT: paths.content }).cache, { recursive: true, force: true });
	});
	const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
	const told: string[] = [];
	const logger = { error: (text: string) => void told.push(text), warn: () => undefined, info: () => undefined };
	let failure: string | undefined;
	const store = {
		clear: () => undefined,
		set: () => {
			if (failure !== undefined) throw new Error(failure);
		},
	};
	await loaderOf('essays').load({ store, watcher, logger, generateDigest: () => '' } as never);
	failure = 'the disk is full';
	watcher.emit('all', 'change', join(paths.content, 'essays/a.md'));
	for (let turn = 0; turn < 200 && told.length === 0; turn++) await pause(20);
	expect(told).toEqual(['The content could not be read: the disk is full. Save once more.']);
});
