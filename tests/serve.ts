import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { decoded } from '../src/site/address.ts';

/**
 * Serves a finished site the way static hosts do: `index.html` for a folder, a redirect to the slash where it is
 * missing, `404.html` with status 404 for everything that does not exist.
 *
 * @param dist folder of the site
 * @param base path it is served under, such as `/` or `/base/`
 * @param headersAt what the host adds for a path, which holds the base
 */
export async function serve(dist: string, base: string, headersAt: (path: string) => Record<string, string> = () => ({})): Promise<Server> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		for (const [name, value] of Object.entries(headersAt(pathname))) response.setHeader(name, value);
		if (!pathname.startsWith(base)) return send(response, 404, 'text/plain', 'Outside the site');
		const path = join(dist, decoded(pathname.slice(base.length)));
		if (!existsSync(path)) return send(response, 404, types['.html'], readFileSync(join(dist, '404.html')));
		if (!statSync(path).isDirectory()) return send(response, 200, types[extname(path)], readFileSync(path));
		if (!pathname.endsWith('/')) return void response.writeHead(301, { Location: `${pathname}/` }).end();
		const index = join(path, 'index.html');
		if (existsSync(index)) return send(response, 200, types['.html'], readFileSync(index));
		return send(response, 404, types['.html'], readFileSync(join(dist, '404.html')));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		url: (path) => `http://127.0.0.1:${port}${base}${path.replace(/^\//, '')}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function send(response: ServerResponse, status: number, type: string | undefined, body: string | Uint8Array): void {
	// Where the host has been told a type, that is it.
	if (status !== 200 || !response.hasHeader('Content-Type')) response.setHeader('Content-Type', type ?? 'application/octet-stream');
	response.writeHead(status, { 'X-Content-Type-Options': 'nosniff' }).end(body);
}

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.json': 'application/json',
	'.txt': 'text/plain; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.webp': 'image/webp',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
};

export interface Server {
	origin: string;
	/** Full address of a path inside the site. */
	url(path: string): string;
	close(): Promise<void>;
}
