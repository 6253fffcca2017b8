/** Text made safe inside an element or attribute of XML or HTML. By name, because @astrojs/rss takes `&#38;` for text and escapes it again. */
export function escapeMarkup(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Text made safe inside a quoted string of CSS, which itself may stand in a `<style>` element. */
export function escapeStyle(text: string): string {
	return text.replaceAll(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
}

/** An address as it may stand bare in a link of Markdown, which a space or parenthesis could end. */
export function escapeDestination(address: string): string {
	return address.replaceAll(/[\s<>()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
