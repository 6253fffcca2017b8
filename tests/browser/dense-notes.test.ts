import { afterAll, describe, expect, test } from 'vitest';
import { reader, type Window } from './visit.ts';

const { open } = await reader();
const dense = { site: 'hostile', path: '/2025/11/dense/' } as const;
const every = 60;
const loose = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

describe.each([
	['with scripts', true],
	['without scripts', false],
])('%s', (_, javaScriptEnabled) => {
	describe('sixty notes in the margin', async () => {
		const window = await open({ javaScriptEnabled, reducedMotion: 'reduce' });
		await window.go(dense);
		afterAll(window.close);

		test.each([1280, 1440, 1920])('stand each at or below its mark, and over nothing, in a window %i pixels wide', async (width) => {
			await window.page.setViewportSize({ width, height: 800 });
			expect(await window.page.evaluate(marginFaults, every)).toEqual([]);
		});

		test.each([1280, 1920])('do so with more space between lines, words and letters, in a window %i pixels wide', async (width) => {
			await window.page.setViewportSize({ width, height: 800 });
			// Playwright's addStyleTag waits for an event, which never comes without scripts.
			await window.page.evaluate((rules) => document.head.insertAdjacentHTML('beforeend', `<style id="loose">${rules}</style>`), loose);
			expect(await window.page.evaluate(marginFaults, every)).toEqual([]);
			await window.page.evaluate(() => document.getElementById('loose')?.remove());
		});
	});

	test('on a telephone each comes up at the touch of its mark, can be read to its end and goes away', async () => {
		const { page, go, close } = await telephone(javaScriptEnabled);
		await go(dense);
		const marks = page.locator('.noteref');
		expect(await marks.count()).toBe(every);
		for (let index = 0; index < every; index += 1) {
			await marks.nth(index).tap();
			expect(await page.evaluate(openNote, index), `note ${index + 1}`).toBe('');
			// Beside the note, where the text still shows.
			await page.touchscreen.tap(180, 20);
			expect(await page.locator('.notes li:target').count()).toBe(0);
		}
		await close();
	});

	test('so it does by the keyboard, which comes back to the mark', async () => {
		const { page, go, close } = await telephone(javaScriptEnabled);
		await go(dense);
		const marks = page.locator('.noteref');
		for (const index of [0, 1, 23, 24, 40, 45, 58, 59]) {
			await marks.nth(index).focus();
			await page.keyboard.press('Enter');
			expect(await page.evaluate(openNote, index), `note ${index + 1}`).toBe('');
			// A link follows its target: the next stop is in the note, and one of them is the way back.
			for (let stop = 0; stop < 4; stop += 1) {
				await page.keyboard.press('Tab');
				if (await page.evaluate(() => document.activeElement?.matches('.notes li:target .noteback'))) break;
			}
			await page.keyboard.press('Enter');
			expect(await page.locator('.notes li:target').count(), `note ${index + 1}`).toBe(0);
			expect(await marks.nth(index).evaluate((mark) => mark === document.activeElement || mark.matches(':target'))).toBe(true);
			await page.keyboard.press('Tab');
			const next = await page.evaluate(() => document.activeElement?.textContent);
			if (index < every - 1) expect(next, `after the mark of note ${index + 1}`).toBe(String(index + 2));
		}
		await close();
	});
});

test('Escape closes a note and gives the focus back to its mark', async () => {
	const { page, go, close } = await telephone(true);
	await go(dense);
	await page.waitForSelector('.settings button');
	const mark = page.locator('.noteref').nth(30);
	await mark.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	expect(await page.locator('.notes li:target').count()).toBe(0);
	expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true);
	await close();
});

test.each([1280, 1920])('in a browser that cannot tie a note to its mark all are endnotes, in a window %i pixels wide', async (width) => {
	const { page, go, close } = await open({ viewport: { width, height: 800 } });
	await page.route('**/*', async (route) => {
		if (!['document', 'stylesheet'].includes(route.request().resourceType())) return route.continue();
		const response = await route.fetch();
		await route.fulfill({ response, body: (await response.text()).replaceAll(/anchor\(/g, 'not-known(') });
	});
	await go(dense);
	const { tops, lefts, right, after } = await page.evaluate(() => {
		const boxes = [...document.querySelectorAll('.notes > ol > li')].map((note) => note.getBoundingClientRect());
		const last = document.querySelector('.prose > :nth-last-child(2)')?.getBoundingClientRect().bottom ?? Infinity;
		return { tops: boxes.map(({ top }, index) => top >= (boxes[index - 1]?.bottom ?? last)), lefts: new Set(boxes.map(({ left }) => Math.round(left))).size, right: Math.max(...boxes.map((box) => box.right)) <= (document.querySelector('.prose')?.getBoundingClientRect().right ?? 0) + 1, after: (document.querySelector('footer.end, section.next')?.getBoundingClientRect().top ?? 0) >= (boxes.at(-1)?.bottom ?? Infinity) };
	});
	expect(tops).toEqual(Array.from({ length: every }, () => true));
	expect({ lefts, right, after }).toEqual({ lefts: 1, right: true, after: true });
	await close();
});

test('notes that overlap would be noticed', async () => {
	const { page, go, close } = await open();
	await go(dense);
	await page.addStyleTag({ content: '.notes > ol > li { top: 100px !important; } .notes > ol > li:first-child { left: 50% !important; }' });
	expect((await page.evaluate(marginFaults, every)).length).toBeGreaterThan(every);
	await close();
});

function telephone(javaScriptEnabled: boolean): Promise<Window> {
	return open({ javaScriptEnabled, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
}

/** Runs in the page: what is wrong with the notes in the margin. */
function marginFaults(every: number): string[] {
	const notes = [...document.querySelectorAll<HTMLElement>('.notes > ol > li')];
	const boxes = notes.map((note) => note.getBoundingClientRect());
	const faults = notes.length === every ? [] : [`There are ${notes.length} notes`];
	// The text of everything that is no note: lines, not boxes, which may reach into the margin with nothing in them.
	const lines: { rect: DOMRect; words: string }[] = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const range = document.createRange();
	while (walker.nextNode()) {
		const { parentElement: parent, data } = walker.currentNode as Text;
		if (!data.trim() || !parent?.checkVisibility() || parent.closest('.notes, .skip, script, style')) continue;
		range.selectNode(walker.currentNode);
		for (const rect of range.getClientRects()) lines.push({ rect, words: data.trim().slice(0, 30) });
	}
	const text = document.querySelector('.prose')?.getBoundingClientRect() ?? new DOMRect();
	for (const [index, note] of notes.entries()) {
		const box = boxes[index] as DOMRect;
		const name = `note ${index + 1}`;
		const mark = document.querySelectorAll('.noteref')[index]?.getBoundingClientRect();
		const above = boxes[index - 1];
		if (above && box.top < above.bottom) faults.push(`${name} overlaps the one before by ${above.bottom - box.top}`);
		if (!mark || box.top < mark.top - 8) faults.push(`${name} stands above its mark`);
		if (box.left < text.right + 8) faults.push(`${name} begins in the text`);
		if (box.right > document.documentElement.clientWidth) faults.push(`${name} leaves the window`);
		if (box.bottom + scrollY > document.documentElement.scrollHeight + 1) faults.push(`${name} stands below the end of the page`);
		if (note.scrollWidth > note.clientWidth + 1) faults.push(`${name} is wider than its place by ${note.scrollWidth - note.clientWidth}`);
		const under = lines.find(({ rect }) => rect.left < box.right && rect.right > box.left && rect.top < box.bottom && rect.bottom > box.top);
		if (under) faults.push(`${name} covers “${under.words}”`);
	}
	return faults;
}

/** Runs in the page: what is wrong with the note that was asked for, which is the only one that shows. */
function openNote(index: number): string {
	const note = document.querySelectorAll<HTMLElement>('.notes > ol > li')[index];
	if (!note?.matches(':target')) return 'is not open';
	const { top, bottom, left, right } = note.getBoundingClientRect();
	if (top < 0 || bottom > innerHeight + 1 || left < 0 || right > innerWidth + 1) return `leaves the window: ${top} to ${bottom}, ${left} to ${right}`;
	if (note.scrollWidth > note.clientWidth) return 'is cut off at its side';
	if (note.scrollHeight > note.clientHeight + 1 && getComputedStyle(note).overflowY !== 'auto') return 'is cut off at its foot';
	note.scrollTop = 0;
	const at = document.elementFromPoint(innerWidth / 2, top + 30);
	if (!at || !note.contains(at)) return `is behind ${at?.tagName}`;
	note.scrollTop = note.scrollHeight;
	const end = note.querySelector('.noteback:last-of-type')?.getBoundingClientRect();
	if (!end || end.bottom > innerHeight || end.top < top) return 'cannot be read to its end';
	return '';
}
