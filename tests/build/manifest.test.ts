import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { KeptFile } from '../../src/build/kept.ts';
import { manifestName, writeManifest } from '../../src/build/manifest.ts';

test('the manifest names every file with a sum that sha256sum finds right, and what stands is not summed up again', () => {
	const folder = mkdtempSync(join(tmpdir(), 'octavo-manifest-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const site = join(folder, 'dist');
	mkdirSync(join(site, 'an essay'), { recursive: true });
	writeFileSync(join(site, 'index.html'), 'The home page.');
	writeFileSync(join(site, 'an essay/index.html'), 'Its page.');
	const kept = new Map<string, KeptFile>([['index.html', { key: 'a', size: 14, changed: 0 }]]);
	const manifest = () => (writeManifest(folder, site, ['index.html', 'an essay/index.html'], kept), readFileSync(join(folder, manifestName), 'utf8'));
	const first = manifest();
	expect(first.split('\n').map((line) => line.slice(66))).toEqual(['an essay/index.html', 'index.html', '']);
	expect(spawnSync('sha256sum', ['--check', '--strict', join(folder, manifestName)], { cwd: site, encoding: 'utf8' })).toMatchObject({ status: 0 });
	// A sum that was noted is taken; whether the file still is as it was is found out before (src/build/prerenderer.ts).
	writeFileSync(join(site, 'index.html'), 'Another.');
	expect(manifest()).toBe(first);
	kept.clear();
	expect(manifest()).not.toBe(first);
});
