/**
 * Follows the language through a text with HTML in it: `<i lang="fr">` begins a span that `</i>` ends.
 *
 * Only elements of the same name are counted on the way, so that what HTML leaves open does no harm.
 */
export function languageSpans(): LanguageSpans {
	const open: { name: string; lang: string; depth: number }[] = [];
	const read = (html: string) => {
		for (const [, slash, name = '', attributes = ''] of html.matchAll(tag)) {
			const last = open.at(-1);
			const lang = /\blang\s*=\s*["']?([\w-]+)/i.exec(attributes)?.[1];
			if (!slash && lang !== undefined) open.push({ name, lang, depth: 1 });
			else if (last?.name === name) last.depth += slash ? -1 : 1;
			if (last?.depth === 0) open.pop();
		}
	};
	return { read, lang: () => open.at(-1)?.lang };
}

const tag = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;

interface LanguageSpans {
	/** Takes in the tags of an HTML node, in the order of the text. */
	read(html: string): void;
	/** The language at this place, if a span says so. */
	lang(): string | undefined;
}
