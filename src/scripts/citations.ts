import { copy } from './copying.ts';
import { button } from './element.ts';
import { words } from './words.ts';

/** Offers to copy the citation, as a line and in each of the forms that its links lead to. */
export function citations(): void {
	for (const part of document.querySelectorAll<HTMLElement>('.cite :is(p, a[download])')) {
		const text = async () => (part instanceof HTMLAnchorElement ? (await fetch(part.href)).text() : part.innerText.trim());
		part.after(button(words.copy, () => void text().then((citation) => copy(citation, words.citationCopied)).catch(() => {})));
	}
}
