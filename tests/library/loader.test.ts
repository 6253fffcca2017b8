import { EventEmitter } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { current } from '../../src/library/current.ts';
import { publicationLoader } from '../../src/library/loader.ts';
import { pathsFrom } from '../../src/site/paths.ts';
import { essay, publication } from '../publication.ts';

test('a disk that fails while the writer works is told of, and the server goes on', async () => {
	const { paths, write } = publication({ 'essays/a.md': essay() });
	const { cache } = pathsFrom({ OCTAVO_CONTENT: paths.content });
	vi.stubEnv('OCTAVO_CONTENT', paths.content);
	onTestFinished(() => {
		vi.unstubAllEnvs();
		rmSync(cache, { recursive: true, force: true });
	});
	const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
	const told: string[] = [];
	const logger = { error: (text: string) => void told.push(text), warn: () => undefined, info: () => undefined };
	await publicationLoader().load({ watcher, logger } as never);
	const before = current();
	expect(before.essays.map(({ id }) => id)).toEqual(['a']);
	// Where the texts should go lies a file.
	rmSync(join(cache, 'texts'), { recursive: true });
	writeFileSync(join(cache, 'texts'), '');
	write('essays/a.md', essay('Another text.'));
	watcher.emit('all', 'change', join(paths.content, 'essays/a.md'));
	for (let turn = 0; turn < 200 && told.length === 0; turn++) await pause(20);
	expect(told).toEqual([expect.stringMatching(/^The content could not be read: .*texts.*\. Save once more\.$/)]);
	expect(current()).toBe(before);
});
