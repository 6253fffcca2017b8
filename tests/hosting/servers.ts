import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The servers that people run themselves, as they would run them: a site of theirs that includes our file. */
export const servers = {
	nginx: {
		file: 'hosting/nginx.conf',
		installed: runs('nginx', '-v'),
		start: (root: string, file: string) =>
			run((port, home) => {
				const types = join(dirname(/--conf-path=(\S+)/.exec(spawnSync('nginx', ['-V'], { encoding: 'utf8' }).stderr)?.[1] ?? '/etc/nginx/nginx.conf'), 'mime.types');
				const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`);
				// What is in a temporary folder belongs to whoever runs the tests.
				const user = process.getuid?.() === 0 ? 'user root;' : '';
				const server = `server { listen 127.0.0.1:${port}; root ${root}; include ${file}; }`;
				writeFileSync(join(home, 'nginx.conf'), `${user} daemon off; pid ${home}/pid; error_log stderr warn; events {} http { include ${types}; default_type application/octet-stream; access_log off; ${places.join(' ')} ${server} }`);
				return ['nginx', '-e', 'stderr', '-p', home, '-c', join(home, 'nginx.conf')];
			}),
	},
	Caddy: {
		file: 'hosting/Caddyfile',
		installed: runs('caddy', 'version'),
		start: (root: string, file: string) =>
			run((port, home) => {
				writeFileSync(join(home, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\troot * ${root}\n\timport ${file}\n}\n`);
				return ['caddy', 'run', '--config', join(home, 'Caddyfile'), '--adapter', 'caddyfile'];
			}),
	},
};

/** Starts a server at a free port and waits until it listens. */
async function run(command: (port: number, home: string) => string[]): Promise<Running> {
	const home = mkdtempSync(join(tmpdir(), 'octavo-server-'));
	const port = await freePort();
	const [program = '', ...args] = command(port, home);
	const output: string[] = [];
	const child = spawn(program, args, { env: { PATH: process.env['PATH'], HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home } });
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
	const stop = async () => {
		if (child.exitCode === null) {
			const closed = once(child, 'close');
			child.kill('SIGTERM');
			await closed;
		}
		rmSync(home, { recursive: true, force: true });
	};
	const origin = `http://127.0.0.1:${port}`;
	for (const end = Date.now() + 20_000; !(await fetch(origin).then(() => true, () => false)); await pause(50)) {
		if (child.exitCode !== null || Date.now() > end) throw (await stop(), new Error(`${program} does not run:\n${output.join('')}`));
	}
	return { origin, output, stop };
}

function runs(program: string, argument: string): boolean {
	return spawnSync(program, [argument]).status === 0;
}

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}

export interface Running {
	origin: string;
	/** What it has said so far. */
	output: string[];
	stop(): Promise<void>;
}
