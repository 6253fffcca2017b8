/**
 * Whether a file that begins so is WXR: RSS that declares WordPress's own names. A feed does not, whatever it writes about.
 *
 * @param head its first bytes; WordPress begins with 1.3 KB of comments
 */
export function isWxr(head: Uint8Array): boolean {
	const start = Buffer.from(head).toString('latin1').replaceAll('\0', '').replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g, '');
	return /<rss\b[^>]*\sxmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//.test(start) || /<rss\b[^>]*>\s*<channel>[\s\S]*<wp:wxr_version>/.test(start);
}
