import { embedAddress } from '../embed-address.ts';
import type { Losses } from '../losses.ts';
import { languageName } from '../language-name.ts';
import { codeSpan, inProse } from './prose.ts';

/**
 * Hugo's shortcodes, `{{< … >}}` and `{{% … %}}`: those of Hugo itself and the usual notices are converted, any other
 * stays to be seen.
 *
 * @see https://gohugo.io/content-management/shortcodes/
 */
export function hugo(text: string, losses: Losses): string {
	const listed = inProse(text, /^[ \t]*\{\{[<%]\s*highlight\s+"?([\w+#-]+)"?[^\n]*?[>%]\}\}\n?([^]*?)\n?[ \t]*\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/gm, ([, language = '', code = '']) => `\`\`\`${languageName(language)}\n${code}\n\`\`\``);
	const noticed = inProse(listed, /^\{\{[<%]\s*(notice|note|tip|info|hint|callout|alert|warning|admonition)\b([^\n]*?)[>%]\}\}[ \t]*\n([^]*?)^\{\{[<%]\s*\/\s*\1\s*[>%]\}\}[ \t]*$/gm, ([, name = '', rest = '', inside = '']) => `:::${/warn|danger|caution/.test(name + rest) ? 'warning' : 'note'}\n${inside.trimEnd()}\n:::`);
	return inProse(noticed, /\{\{([<%])([^]{1,2000}?)[>%]\}\}|\{\{\/\*[^]*?\*\/\}\}/g, ([source, sign, inside = ''], line) => {
		if (!sign) return '';
		const [, shown] = /^\/\*([^]*)\*\/$/.exec(inside) ?? [];
		// What is commented out so, Hugo shows without running it.
		if (shown !== undefined) return codeSpan(`{{${sign}${shown}${sign === '<' ? '>' : sign}}}`);
		const [, name = '', rest = ''] = /^\s*\/?\s*([\w./-]+)\s*([^]*?)\/?\s*$/.exec(inside) ?? [];
		const made = convertShortcode(name, rest);
		if (made === undefined) losses.add(line, { rule: 'shortcode', message: `Nothing here knows what ${source.replaceAll(/\s+/g, ' ').slice(0, 120)} was`, became: 'code', todo: 'Write what it showed, or delete it.' });
		else if (made.startsWith('[')) losses.add(line, { rule: 'embed', message: `What the shortcode “${name}” embedded is a link now`, became: 'link', todo: 'Look whether the link says enough.' });
		return made ?? codeSpan(source);
	});
}

/**
 * A shortcode in Markdown, as Hugo has it; includes of Jekyll take the same arguments.
 *
 * @param rest its arguments, as they were typed
 * @returns nothing for one that is not known
 */
export function convertShortcode(name: string, rest: string): string | undefined {
	const { named, plain } = argumentsOf(rest);
	const [first] = plain;
	const id = named['id'] ?? first;
	if (name === 'ref' || name === 'relref') return named['path'] ?? first;
	if (name === 'figure' || name === 'img' || name === 'image') {
		const { src = named['image_path'] ?? named['url'] ?? first, alt, caption, title, link } = named;
		if (!src) return undefined;
		const words = [title, caption].filter(Boolean).join('. ').replaceAll(/["\n]/g, ' ').replaceAll(/<[^>]*>|[*_]{1,2}|\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
		const picture = `![${(alt ?? '').replaceAll(/[[\]\n]/g, ' ').trim()}](${src.replaceAll(' ', '%20')}${words ? ` "${words}"` : ''})`;
		return link ? `[${picture}](${link.replaceAll(' ', '%20')})` : picture;
	}
	const address = ({ youtube: 'https://www.youtube.com/watch?v=', vimeo: 'https://vimeo.com/', instagram: 'https://www.instagram.com/p/' } as Record<string, string>)[name];
	if (address && id) return linkTo(address + id);
	if (name === 'gist' && plain.length > 1) return linkTo(`https://gist.github.com/${plain[0]}/${plain[1]}`);
	if (/^(?:tweet|x|twitter)$/.test(name) && (named['id'] ?? first)) return linkTo(`https://twitter.com/${named['user'] ?? 'i'}/status/${named['id'] ?? first}`);
	return undefined;
}

/** A link to what something embedded. */
export function linkTo(address: string): string {
	const { url, name } = embedAddress(address);
	return `[${name}](${url})`;
}

function argumentsOf(rest: string): Arguments {
	const named: Record<string, string> = {};
	const plain: string[] = [];
	for (const [, name, double, back, bare] of rest.matchAll(/(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+))/g)) {
		const value = (double ?? back ?? bare ?? '').replaceAll('\\"', '"');
		if (name) named[name.toLowerCase()] = value;
		else plain.push(value);
	}
	return { named, plain };
}

interface Arguments {
	named: Record<string, string>;
	plain: string[];
}
