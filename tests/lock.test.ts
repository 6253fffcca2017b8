import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// npm leaves out of the lock file what a registry cannot deliver at the moment, and then `npm ci` fails everywhere.
test('the lock file knows every package it names, those of other systems included', () => {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { dependencies?: object; optionalDependencies?: object }> };
	const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
		Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !placesFor(path, name).some((place) => place in packages)).map((name) => `${name}, for ${path || 'the project'}`),
	);
	expect(missing).toEqual([]);
});

/** Where Node would look for a package, from the nearest folder up. */
function placesFor(path: string, name: string): string[] {
	const here = `${path}${path && '/'}node_modules/${name}`;
	return path === '' ? [here] : [here, ...placesFor(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name)];
}
