/** Every shortcode of WordPress in a text, opening and closing ones each by itself. */
export function shortcodesIn(text: string): Shortcode[] {
	return [...text.matchAll(pattern)].map(({ 0: source, 1: escaped = '', 2: slash = '', 3: name = '', 4: rest = '', index }) => ({
		start: index,
		end: index + source.length,
		source,
		escaped: escaped !== '' && source.endsWith(']]'),
		closing: slash !== '',
		name: name.toLowerCase(),
		attributes: attributesIn(rest),
		rest: rest.trim().replace(/\/$/, '').trim(),
	}));
}

/** A pattern cannot look for the end of what never ends: a shortcode is at most a thousand characters. */
const pattern = /\[(\[?)(\/?)([a-z][\w-]{0,60})((?:[\s=/:](?:[^[\]"]|"[^"\n]{0,500}"|“[^”\n]{0,500}”){0,1000}?)?)\]\]?(?!\()/gi;

function attributesIn(rest: string): Record<string, string> {
	const plain = rest.replaceAll(/&#8220;|&#8221;|&#8243;|&quot;|[“”″]/g, '"').replaceAll(/&#8216;|&#8217;|[‘’]/g, "'").replaceAll('&amp;', '&');
	return Object.fromEntries([...plain.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))/g)].map(([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? '']));
}

/** A shortcode as it stands in the text. */
export interface Shortcode {
	start: number;
	end: number;
	source: string;
	/** `[[name]]`, which shows `[name]`. */
	escaped: boolean;
	closing: boolean;
	name: string;
	attributes: Record<string, string>;
	/** What stands behind the name. */
	rest: string;
}
