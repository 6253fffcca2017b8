import { expect, test } from 'vitest';
import { budgets, excessOf } from '../../src/site/weight.ts';

/** Letters that no compression makes fewer than six bits each. */
const noise = (bytes: number): string => {
	let state = 1;
	return Array.from({ length: Math.ceil((bytes * 8) / 6) }, () => {
		state = (state * 48271) % 2147483647;
		return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[(state >> 8) % 64];
	}).join('');
};

test('a page within its budgets is not spoken of', () => {
	expect(excessOf('')).toBeUndefined();
	expect(excessOf(`<style>p{color:red}</style>${'<p>The same words again.</p>'.repeat(10_000)}`)).toBeUndefined();
	expect(excessOf(noise(budgets.html * 0.97))).toBeUndefined();
});

test('a page over a budget is told by how much, of what and compressed how', () => {
	expect(excessOf(noise(16_000))).toMatch(/^1[56],\d{3} bytes of HTML with Brotli \(budget 14,600\)$/);
	const css = noise(4_000);
	expect(excessOf(`<style>${css}</style><p>${css}</p>`)).toBeUndefined();
	expect(excessOf(`<style>${css}</style><style media="print">${[...css].reverse().join('')}</style>`)).toMatch(/^8,\d{3} bytes of CSS with gzip \(budget 6,144\)$/);
});
