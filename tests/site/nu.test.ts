import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { built, root } from '../build.ts';
import { pagesOf } from './pages.ts';

const java = spawnSync('java', ['-version']).status === 0;

// The checker is a Java program. Where there is no Java the test is skipped, and its name says why; errors of syntax are
// found by pages.test.ts even then.
test.skipIf(!java)(`the Nu HTML checker finds no error in any page or style${java ? '' : ' (skipped: there is no `java` on this machine)'}`, async () => {
	const folder = mkdtempSync(join(inject('scratch'), 'nu-'));
	for (const name of ['real', 'hostile', 'empty'] as const) for (const { file, html } of pagesOf(await built(name))) copy(join(folder, name, file), html);
	const messages = await check(folder);
	const wrong = messages.filter(({ message }) => !accepted.some((known) => known.test(message)));
	expect(wrong.map(({ url, lastLine, type, message, extract }) => `${url?.slice(`file:${folder}/`.length)}:${lastLine} ${type}: ${message} ${extract ?? ''}`)).toEqual([]);
	expect(messages.length, 'the checker has read the pages').toBeGreaterThan(0);
}, 180_000);

const accepted = [
	// Safari takes a list without bullets for no list unless it is told so.
	/^The “list” role is unnecessary for element “ul”\.$/,
	// An opaque path by the URL standard, and what programs for feeds are registered for.
	/^Bad value “feed:https:\S+” for attribute “href” on element “a”: Expected a slash/,
	// What is newer in CSS than the checker, which knows nothing yet of anchors, view transitions and scroll-driven animation,
	// nor of SVG 2.
	/^CSS: “(?:vector-effect|container-type|anchor-name|position-anchor|scroll-target-group|animation-timeline|animation-range|timeline-scope|view-timeline)”: Property “[a-z-]+” doesn't exist\.$/,
	/^CSS: “(?:top|bottom|left|right|inset)”: (?:“anchor\(.*\)” is not a “[a-z]+” value|Parse Error)\.$/,
	/^CSS: “max-width”: Unknown dimension\.$/,
	/^CSS: “animation”: “--text” is not a “animation” value\.$/,
	/^CSS: Unrecognized at-rule “@view-transition”$/,
	/^CSS: Unknown pseudo-element or pseudo-class “:target-current”$/,
];

/** Puts a page where the checker finds it, with each style sheet on one page only: they are most of the checker's work. */
function copy(path: string, html: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, html.replaceAll(/<style>.*?<\/style>/gs, (style) => (styles.has(style) ? '' : (styles.add(style), style))));
}

const styles = new Set<string>();

function check(folder: string): Promise<Message[]> {
	// A short run: what the compiler would win by optimising it would never earn back.
	const java = ['-Xss4m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', join(root, 'node_modules/vnu-jar/build/dist/vnu.jar')];
	return new Promise((resolve, reject) => {
		execFile('java', [...java, '--skip-non-html', '--format', 'json', folder], { maxBuffer: 1e8 }, (_, __, stderr) => {
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
