import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSocketServer, type AddressInfo, type Server as SocketServer } from 'node:net';
import { onTestFinished } from 'vitest';

/** A host on this machine for one test, and what it was asked for, a line a question: `HEAD /path`. */
export async function host(answer: RequestListener): Promise<{ origin: string; asked: string[]; agents: Set<string>; atOnce: () => number }> {
	const asked: string[] = [];
	const agents = new Set<string>();
	let open = 0;
	let most = 0;
	const server = createServer((request, response) => {
		asked.push(`${request.method} ${request.url}`);
		agents.add(request.headers['user-agent'] ?? '');
		most = Math.max(most, ++open);
		response.on('close', () => open--);
		if (request.url === '/robots.txt' && !answer.toString().includes('robots.txt')) return void response.writeHead(404).end();
		answer(request, response);
	});
	return { origin: await listen(server), asked, agents, atOnce: () => most };
}

/** A host that speaks no HTTP; it ends with the test. */
export async function socketHost(behave: (socket: import('node:net').Socket) => void): Promise<string> {
	return listen(createSocketServer((socket) => behave(socket.on('error', () => undefined))));
}

/** The address of a port on which nobody listens. */
export async function nobody(): Promise<string> {
	const server = createSocketServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return `http://127.0.0.1:${port}`;
}

async function listen(server: Server | SocketServer): Promise<string> {
	const sockets = new Set<import('node:net').Socket>();
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		for (const socket of sockets) socket.destroy();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
