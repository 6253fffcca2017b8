import { join } from 'node:path';
import type axe from 'axe-core';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../build.ts';
import { kinds, reader, type Kind } from './visit.ts';

const { open } = await reader();
// The policy of the pages would keep axe out.
const bypassCSP = true;
const windows = { 'wide window': await open({ bypassCSP, viewport: { width: 1280, height: 800 } }), telephone: await open({ bypassCSP, viewport: { width: 360, height: 740 } }) };
afterAll(() => Promise.all(Object.values(windows).map((window) => window.close())));

describe.each(Object.entries(windows))('in a %s', (_, { page, go }) => {
	test.each(kinds)('axe finds nothing on the $kind, by day or by night', async (kind: Kind) => {
		await go(kind);
		await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			const { violations, checked } = await page.evaluate(audit);
			expect(checked).toBeGreaterThan(15);
			expect(violations, colorScheme).toEqual([]);
		}
	});
});

test('the checks can fail: axe finds what is wrong on a page that is', async () => {
	const { page, close } = await open();
	await page.setContent('<html><body><h1>A</h1><h4>B</h4><img src="x"><p style="color:#aaa;background:#fff">Pale</p><nav><a href="#a" style="display:inline-block;font-size:8px">1</a><a href="#b" style="display:inline-block;font-size:8px">2</a></nav></body></html>');
	await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
	const { violations } = await page.evaluate(audit);
	expect(violations.map((violation) => violation.split(':')[0])).toEqual(expect.arrayContaining(['color-contrast', 'document-title', 'heading-order', 'html-has-lang', 'image-alt', 'target-size']));
	await close();
});

/** Runs in the page: every rule of WCAG 2.2 A and AA and axe's best practices. */
async function audit(): Promise<{ violations: string[]; checked: number }> {
	const { axe } = window as unknown as { axe: typeof import('axe-core') };
	const results = await axe.run(document, {
		runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
		// axe leaves this one off unless it is asked for.
		rules: { 'target-size': { enabled: true } },
		resultTypes: ['violations'],
	});
	const place = ({ target, failureSummary }: axe.NodeResult) => `${target.join(' ')} (${failureSummary?.split('\n').slice(1).join(';').trim()})`;
	return { violations: results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(place).join(' | ')}`), checked: results.passes.length };
}
