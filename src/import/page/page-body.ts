import { posix } from 'node:path';
import { decoded } from '../../site/address.ts';
import { documentOf } from './document.ts';

/**
 * The HTML of an article with addresses that still lead somewhere: what lies beside the page stays relative to its file,
 * all else becomes whole, by where the page was. Notes get the classes of kramdown, which Defuddle leaves out.
 *
 * @param address where the page was, if it says so
 */
export function pageBody(html: string, file: string, files: readonly string[], address: string | undefined): string {
	const { body } = documentOf(html);
	for (const [selector, name] of [['[href]', 'href'], ['[src]', 'src'], ['[poster]', 'poster']] as const)
		for (const element of body.querySelectorAll(selector)) {
			const value = element.getAttribute(name) ?? '';
			const beside = /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(value) || files.includes(posix.join(posix.dirname(file), decoded(value.replace(/[?#].*$/, ''))));
			if (!beside && address !== undefined && URL.canParse(value, address)) element.setAttribute(name, new URL(value, address).href);
		}
	for (const link of body.querySelectorAll('sup[id^="fnref"] > a')) link.setAttribute('class', 'footnote');
	body.querySelector('#footnotes')?.setAttribute('class', 'footnotes');
	return body.innerHTML;
}
