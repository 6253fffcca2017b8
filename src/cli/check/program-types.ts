import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fault, type Finding } from '../../site/finding.ts';
import type { Surroundings } from '../outcome.ts';

/** Lets Astro check the types of the program; what it has to say goes to the channel of errors as it comes. */
export async function fitTypes({ root, environment }: Surroundings): Promise<Finding[]> {
	const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'check'], { cwd: root, env: environment, stdio: ['ignore', 2, 2] });
	const [code] = (await once(child, 'exit')) as [number | null];
	return code === 0 ? [] : [fault('src', undefined, 'The types of the program do not fit', 'Correct what stands above; if you have changed nothing in `src/`, install the packages again with `npm ci`.')];
}
