import { execFile } from 'node:child_process';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built, root } from '../build.ts';

const java = spawnSync('java', ['-version']).status === 0;

// The checker is a Java program. Where there is no Java the test is skipped, and its name says why; parse errors are
// found by pages.test.ts even then.
test.skipIf(!java)(`the Nu HTML checker finds no error in any page or style${java ? '' : ' (skipped: there is no `java` on this machine)'}`, async () => {
	const sites = await Promise.all((['real', 'hostile', 'empty'] as const).map(built));
	const messages = await check(sites.map(({ dist }) => dist));
	const wrong = messages.filter(({ type, message }) => type !== 'info' || !accepted.test(message)).map(({ url, lastLine, type, message, extract }) => `${url?.replace(/^.*octavo-tests\/\d+\//, '')}:${lastLine} ${type}: ${message} ${extract ?? ''}`);
	expect(wrong).toEqual([]);
}, 180_000);

/** Warnings we know better: Safari takes a list without bullets for no list unless it is told so. */
const accepted = /^The “list” role is unnecessary for element “ul”\.$/;

function check(folders: string[]): Promise<Message[]> {
	const jar = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
	return new Promise((resolve, reject) => {
		execFile('java', ['-jar', jar, '--skip-non-html', '--format', 'json', ...folders], { maxBuffer: 1e8 }, (_, __, stderr) => {
			try {
				resolve((JSON.parse(stderr) as { messages: Message[] }).messages);
			} catch {
				reject(new Error(`The checker said: ${stderr.slice(0, 2000)}`));
			}
		});
	});
}

interface Message {
	type: 'error' | 'info' | 'non-document-error';
	url?: string;
	lastLine?: number;
	message: string;
	extract?: string;
}
