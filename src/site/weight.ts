import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * Bytes a page may weigh: HTML with everything that the first paint needs, compressed with Brotli, comes in the first
 * flight of a connection (ten segments of 1,460 bytes, RFC 6928); the styles in it, with gzip, are at most 6 KB.
 */
export const budgets = { html: 14_600, css: 6 * 1024 };

/** By what a page is over its budgets, in words; `undefined` if it is not. */
export function excessOf(html: string): string | undefined {
	const css = zipped([...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, text]) => text).join(''));
	const over = [
		{ name: 'HTML', bytes: compressed(html), budget: budgets.html, by: 'Brotli' },
		{ name: 'CSS', bytes: css, budget: budgets.css, by: 'gzip' },
	].filter(({ bytes, budget }) => bytes > budget);
	const digits = new Intl.NumberFormat('en');
	return over.map(({ name, bytes, budget, by }) => `${digits.format(bytes)} bytes of ${name} with ${by} (budget ${digits.format(budget)})`).join(', ') || undefined;
}

/**
 * The best compression takes two hundred times as long as the least, and is asked only where there is a doubt. No page
 * was found of which it left less than a third of what the least does, or than four fifths of what a fair one does.
 */
function compressed(html: string): number {
	for (const { quality, most } of [{ quality: 1, most: 3 }, { quality: 5, most: 5 / 4 }]) {
		const fair = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
		if (fair <= budgets.html || fair > most * budgets.html) return fair;
	}
	return brotliCompressSync(html).length;
}

/** Even the least compression, where it is enough, says that. */
function zipped(css: string): number {
	const fair = gzipSync(css, { level: 1 }).length;
	return fair <= budgets.css ? fair : gzipSync(css, { level: 9 }).length;
}
