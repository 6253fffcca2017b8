import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { dev: string } };

/**
 * Starts what `npm run dev` starts, on a free port and beside any other, and asks for the home page as soon as an address
 * is named.
 *
 * @param environment names the content
 * @throws with what it said, if it ends before it answers
 */
export async function startDev(environment: NodeJS.ProcessEnv): Promise<DevServer> {
	const started = performance.now();
	// Bash becomes the server, so that what is measured is the server alone.
	const child = spawn('bash', ['-c', `exec ${scripts.dev} --ignore-lock`], {
		cwd: root,
		env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0', ...environment },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	const address = await new Promise<string>((found, failed) => {
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (piece) => {
				said += String(piece);
				const [named] = /http:\/\/localhost:\d+/.exec(said) ?? [];
				if (named) found(named);
			});
		}
		child.on('close', (code) => failed(new Error(`The server ended with ${code}:\n${said}`)));
	});
	const listening = performance.now() - started;
	const home = await fetch(`${address}/`);
	const html = await home.text();
	if (!home.ok) throw new Error(`The home page was answered with ${home.status}:\n${html}\n${said}`);
	return {
		address,
		listening,
		ready: performance.now() - started,
		processor: () => processorOf(child.pid ?? 0),
		memory: () => Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${child.pid}/status`))?.[1] ?? NaN) / 1000,
		stop: async () => {
			const closed = once(child, 'close');
			child.kill();
			await closed;
		},
	};
}

/** Processor time of a process in milliseconds: fields 14 and 15 of its line, in hundredths of a second (man 5 proc). */
function processorOf(pid: number): number {
	const [user = NaN, system = NaN] = read(`/proc/${pid}/stat`).replace(/^.*\) /s, '').split(' ').slice(11, 13).map(Number);
	return (user + system) * 10;
}

function read(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		// This is no Linux.
		return '';
	}
}

export interface DevServer {
	/** Of the site, without a slash at the end. */
	address: string;
	/** Milliseconds from its start until it named its address. */
	listening: number;
	/** Milliseconds from its start until the home page, asked for at that moment, had come whole. */
	ready: number;
	/** Milliseconds of processor that it has taken so far; not a number where that cannot be known. */
	processor(): number;
	/** MB that it takes now. */
	memory(): number;
	stop(): Promise<void>;
}
