import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Runs a command to its end and says what it took.
 *
 * Processor time is what bash's `time` counts, children included. Memory is the high-water mark that Linux keeps of each
 * process (`VmHWM`), of the largest one; elsewhere it is not known.
 *
 * @throws with the end of what it said, if its exit code is not 0
 */
export async function measure(command: readonly string[], folder: string, environment: NodeJS.ProcessEnv = {}): Promise<Cost> {
	const before = busySeconds();
	const child = spawn('bash', ['-c', 'TIMEFORMAT="spent %R %U %S"; time "$@"', 'bash', ...command], { cwd: folder, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said = (said + String(piece)).slice(-4000)));
	const peaks = new Map<number, number>();
	const watch = setInterval(() => child.pid !== undefined && look(child.pid, peaks), 50);
	const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
	clearInterval(watch);
	const [, wall = 0, user = 0, system = 0] = /spent ([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(said)?.map(Number) ?? [];
	if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${said}`);
	const cpu = user + system;
	return { wall, cpu, peak: Math.max(0, ...peaks.values()), others: Math.max(0, busySeconds() - before - cpu) };
}

/** Notes how much memory a process and all that it started have had at most so far, in MB. */
function look(pid: number, peaks: Map<number, number>): void {
	try {
		const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		if (peak) peaks.set(pid, Number(peak) / 1000);
		for (const task of readdirSync(`/proc/${pid}/task`)) for (const child of readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean)) look(Number(child), peaks);
	} catch {
		// It has just ended, or this is no Linux.
	}
}

/** Processor time that the whole machine has spent since it started. */
function busySeconds(): number {
	try {
		const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0] = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]?.split(/\s+/).slice(1).map(Number) ?? [];
		return (user + nice + system + irq + soft) / 100;
	} catch {
		return 0;
	}
}

export interface Cost {
	/** Seconds by the clock. */
	wall: number;
	/** Seconds of processor, of all cores. */
	cpu: number;
	/** MB of the largest process at its largest; 0 where it cannot be known. */
	peak: number;
	/** Seconds of processor that others took on this machine meanwhile. */
	others: number;
}
