import type { Losses } from '../losses.ts';
import { inProse } from './prose.ts';

/**
 * What kramdown adds to Markdown in braces: the address of a heading stays, a table of contents goes, since Octavo makes
 * its own, and so do classes, which are for the style sheet.
 *
 * @see https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
 */
export function kramdown(text: string, losses: Losses): string {
	// Within such a block kramdown reads Markdown; its name is for the style sheet.
	const opened = inProse(text, /^<(div|section|aside|article)\b[^<>]*\bmarkdown=["']?(?:1|block|span)\b[^<>]*>[ \t]*\n((?:(?!<\1\b)[^])*?)^<\/\1>[ \t]*$/gm, ([source, , inside], line) => {
		losses.add(line, { rule: 'attributes', message: `A block of HTML gave way to the Markdown in it: ${source.split('\n', 1)[0]?.trim().slice(0, 120)}`, became: 'converted' });
		return `\n${inside}`;
	});
	const contents = inProse(opened, /^[ \t]*(?:[*+-]|\d+\.)[ \t]+[^\n]*\n\{:[ \t]*toc\b[^}\n]*\}|^\{:[ \t]*toc\b[^}\n]*\}|^(?:\[\[?toc\]\]?|\$\{toc\}|\[\[_TOC_\]\])[ \t]*$/gim, ([source], line) => {
		losses.add(line, { rule: 'contents', message: `Octavo makes its own table of contents: ${source.replaceAll('\n', ' ').trim()}`, became: 'nothing' });
		return '';
	});
	const named = inProse(contents, /^(#{1,6}[ \t][^\n]*?)[ \t]*\n\{:[^}\n]*#([\w-]+)[^}\n]*\}[ \t]*$/gm, ([, heading, id]) => `${heading} {#${id}}`);
	const plain = inProse(named, /^(#{1,6}[ \t][^\n]*?)[ \t]*\{:?[ \t]*(#[\w-]+)?[^}\n]*?(?:[ \t]+[.\w#-][^}\n]*)?\}[ \t]*$/gm, ([source, heading, id]) => (/\{(?::|\s*[.#])/.test(source) ? `${heading}${id ? ` {${id}}` : ''}` : undefined));
	return inProse(plain, /^[ \t]*\{:[^}\n]*\}[ \t]*$|(?<=[)\]*_`>])\{:[^}\n]*\}|\{::(?:comment|nomarkdown)\}[^]*?\{:\/(?:comment|nomarkdown)?\}|\{::[^}\n]*\/\}/gm, ([source], line) => {
		losses.add(line, { rule: 'attributes', message: `A list of attributes was taken off: ${source.trim().slice(0, 120)}`, became: 'nothing' });
		return '';
	});
}
