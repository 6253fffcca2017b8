import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { built } from '../build.ts';

const { dist } = await built('real');
const browser = spawnSync('w3m', ['-version'], { encoding: 'utf8' });
const here = browser.status === 0;

describe.each(['/glasswing-and-muse-spark/', '/platform-shakeout/', '/manual/'])('%s in a text browser', (path) => {
	test.skipIf(!here)(`reads from the title to the last note, in order${here ? '' : ' (skipped: w3m is not installed)'}`, () => {
		const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
		const { stdout: shown } = spawnSync('w3m', ['-dump', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8', '-cols', '80', '-o', 'display_link_number=0'], { input: html, encoding: 'utf8', maxBuffer: 1e7 });
		const { document } = parseHTML(html);
		const text = letters(shown);
		const order = ['header.site .name', 'h1', 'header.title .description', '.byline', '.outline summary', '.prose p', '.prose > h2', '.prose > h2:last-of-type', '.notes h2', '.notes li', '.notes li:last-child', 'section.next h2', 'section.next h3', 'footer.site p'];
		let at = 0;
		for (const selector of order) {
			const words = letters(document.querySelector(selector)?.textContent ?? selector).slice(0, 60);
			const found = text.indexOf(words, at);
			expect(found, `${selector}: ${words}`).toBeGreaterThanOrEqual(0);
			at = found;
		}
		const lost = [...document.querySelectorAll('.prose > p, .notes li > p')].map((paragraph) => {
			for (const mark of paragraph.querySelectorAll('sup, sub, del, .noteback, math, ruby')) mark.replaceWith('\u0000');
			return (paragraph.textContent ?? '').split('\u0000').map(letters);
		}).flat().filter((words) => !text.includes(words));
		expect(lost).toEqual([]);
		// Each note has its number, and each mark its own.
		const marks = document.querySelectorAll('.notes > ol > li').length;
		for (let number = 1; number <= marks; number += 1) expect(shown).toMatch(new RegExp(`^ *${number}\\. `, 'm'));
		for (const furniture of ['Listen', 'Settings', 'Enlarge', '{"', 'function', 'anchor(', '@page']) expect(shown.includes(furniture), furniture).toBe((document.querySelector('.prose')?.textContent ?? '').includes(furniture));
	});
});

/** Text browsers break lines, and spell some signs in their own way: letters and digits are compared. */
function letters(text: string): string {
	return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
