import { copy } from './copying.ts';
import { button, make } from './element.ts';
import { fragmentOf, squeezed } from './fragment.ts';
import { passageOf } from './permalinks.ts';
import { words } from './words.ts';

/** Offers a link to the words one has selected, and the words with their source. */
export function quotes(prose: HTMLElement): void {
	const linkTo = (range: Range) => location.origin + location.pathname + fragmentOf(range.cloneRange(), passageOf(range.startContainer)?.id ?? '', squeezed(document.body.innerText));
	let chosen: Range | undefined;
	const put = (text: (range: Range) => string, said: string) => () => {
		bar.remove();
		if (chosen) copy(text(chosen), said).catch(() => {});
	};
	const bar = make(
		'section',
		{ className: 'bar', ariaLabel: words.share },
		button(words.copyLink, put(linkTo, words.copied)),
		button(words.copyQuote, put((range) => `${words.quoted.replace('{quote}', quoteOf(range)).replace('{source}', source())}\n${linkTo(range)}`, words.quoteCopied)),
	);
	let waiting: ReturnType<typeof setTimeout>;
	const look = () => {
		const selection = getSelection();
		const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
		if (!range || !prose.contains(range.commonAncestorContainer) || !/[\p{L}\p{N}]/u.test(range.toString())) return bar.remove();
		chosen = range.cloneRange();
		if (!bar.isConnected) document.querySelector('main')?.before(bar);
	};
	const lookSoon = () => {
		clearTimeout(waiting);
		// When the hand has come to rest.
		waiting = setTimeout(look, 250);
	};
	document.addEventListener('selectionchange', lookSoon);
	lookSoon();
	addEventListener('keydown', ({ key }) => key === 'Escape' && bar.remove());
}

/** The words without the marks of notes. */
function quoteOf(range: Range): string {
	const copied = range.cloneContents();
	for (const mark of copied.querySelectorAll('sup:has(.noteref), .noteback')) mark.remove();
	return squeezed(copied.textContent ?? '');
}

/** Who wrote what, and where. */
function source(): string {
	const authors = [...document.querySelectorAll('.byline a')].map(({ textContent }) => textContent);
	return [...authors, document.querySelector('h1')?.textContent, document.querySelector('header.site .name')?.textContent].map((part) => squeezed(part ?? '')).filter(Boolean).join(', ');
}
