import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const styles = new URL('../../src/styles/', import.meta.url);
const css = readFileSync(new URL('code.css', styles), 'utf8');
const tokens = readFileSync(new URL('tokens.css', styles), 'utf8');
const theme = readFileSync(new URL('../../src/markdown/code/theme.ts', import.meta.url), 'utf8');

const grounds = ['tint', 'code-marked', 'code-ins', 'code-del'];
const inks = [...new Set([...css.matchAll(/(?<!-)color: var\(--([\w-]+)\)/g)].map(([, name = '']) => name))];

describe.each(['light', 'dark'] as const)('code on a %s screen', (scheme) => {
	test.each(grounds)('every colour can be read on %s (4.5:1), plain text with ease (7:1)', (ground) => {
		expect(inks).toContain('code-string');
		for (const ink of inks) expect([ink, contrast(colour(ink, scheme), colour(ground, scheme)) >= 4.5]).toEqual([ink, true]);
		expect(contrast(colour('ink', scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(7);
	});
});

test('every kind of word has its rule, and no rule is without one', () => {
	const kinds = [...theme.slice(theme.indexOf('kinds:'), theme.indexOf('names')).matchAll(/^\t([a-z]):/gm)].map(([, kind]) => kind);
	expect(kinds.length).toBeGreaterThan(5);
	expect([...css.matchAll(/\.tk-(\w)/g)].map(([, kind]) => kind).sort()).toEqual(kinds.sort());
});

/** A colour of `light-dark(#rrggbb, #rrggbb)` as channels from 0 to 255. */
function colour(name: string, scheme: 'light' | 'dark'): number[] {
	const value = new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(css + tokens)?.[scheme === 'light' ? 1 : 2];
	if (!value) throw new Error(`No colour --${name}`);
	return [0, 2, 4].map((at) => Number.parseInt(value.slice(at, at + 2), 16));
}

// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
function contrast(one: number[], other: number[]): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(channels: number[]): number {
	const [red = 0, green = 0, blue = 0] = channels.map((channel) => channel / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
