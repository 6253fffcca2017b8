import { languageName } from '../language-name.ts';
import type { Losses } from '../losses.ts';
import { convertShortcode, linkTo } from './hugo.ts';
import { codeSpan, inProse } from './prose.ts';

/**
 * Liquid and Nunjucks, as Jekyll and Eleventy use them, and the braces of Vue: listings, links to other texts and the
 * site's own address are converted, any other mark stays to be seen. Nothing is run.
 *
 * @see https://jekyllrb.com/docs/liquid/tags/
 */
export function liquid(text: string, losses: Losses): string {
	const listed = inProse(text, /^[ \t]*\{%-?\s*highlight\s+([\w+#-]+)[^\n]*?%\}\n?([^]*?)\n?[ \t]*\{%-?\s*endhighlight\s*-?%\}/gm, ([, language = '', code = '']) => `\`\`\`${languageName(language)}\n${code}\n\`\`\``);
	const said = inProse(listed, /\{%-?\s*comment\s*-?%\}[^]*?\{%-?\s*endcomment\s*-?%\}|\{#(?![\w-]+\}[ \t]*$)[^]*?#\}/gm, () => '');
	const shown = inProse(said, /\{%-?\s*raw\s*-?%\}([^]*?)\{%-?\s*endraw\s*-?%\}|\{%-?([^]{1,2000}?)-?%\}|\{\{(?![<%])-?([^]{1,1000}?)-?\}\}/g, ([source, raw, tag, output], line) => {
		if (raw !== undefined) return raw;
		const made = tag === undefined ? printed((output ?? '').trim()) : converted(tag.trim());
		if (made === undefined) losses.add(line, { rule: 'template', message: `Nothing here knows what ${source.replaceAll(/\s+/g, ' ').slice(0, 120)} was`, became: 'code', todo: 'Write what it showed, or delete it.' });
		else if (made.startsWith('[')) losses.add(line, { rule: 'embed', message: `What ${source.replaceAll(/\s+/g, ' ').slice(0, 120)} embedded is a link now`, became: 'link', todo: 'Look whether the link says enough.' });
		return made ?? codeSpan(source);
	});
	// In code the two marks were not shown either.
	return shown.replaceAll(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '');
}

function converted(tag: string): string | undefined {
	const [, name = '', rest = ''] = /^(\w+)\s*([^]*)$/.exec(tag) ?? [];
	const words = rest.replaceAll(/["',]/g, ' ').trim();
	const [first = ''] = words.split(/\s+/);
	if (name === 'post_url' || name === 'link') return words.replaceAll(' ', '%20');
	// Themes have files of these names; what is computed is not known.
	const [, included = '', given = ''] = (name === 'include' && /^(figure|image|img|youtube|vimeo)(?:\.\w+)?\s+([^]*)$/.exec(rest)) || [];
	if (included && !/[{}]|=\s*[a-z]/i.test(given)) return convertShortcode(included, given);
	if (name === 'youtube' && /^[\w-]{6,}$/.test(first)) return linkTo(`https://www.youtube.com/watch?v=${first}`);
	if (name === 'vimeo' && /^\d+$/.test(first)) return linkTo(`https://vimeo.com/${first}`);
	if (name === 'gist' && /^[\w/-]+$/.test(first)) return linkTo(`https://gist.github.com/${first}`);
	return undefined;
}

/** The site's own address is nothing here, and `{{ "/a" | relative_url }}` is the address. */
function printed(output: string): string | undefined {
	if (/^site\.(?:base)?url$|^site\.url\s*\|/.test(output)) return '';
	return /^["']([^"'\s]*)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:base)?url|url)\b[^|]*$/.exec(output)?.[1];
}
