import './aids.ts';
import { citations } from './citations.ts';
import { copy } from './copying.ts';
import { provide } from './later.ts';
import { permalinks } from './permalinks.ts';
import { quotes } from './quotes.ts';
import { words } from './words.ts';

const prose = document.querySelector<HTMLElement>('.essay .prose');
const toPermalink = prose && permalinks(prose);
if (prose) quotes(prose);
citations();

provide('share', (what) => {
	if (what === 'passage') toPermalink?.();
	if (what === 'essay') void share();
});

/** Sends the essay on: by the device's own means, else by copying its address, else by the plain links at its end. */
async function share(): Promise<void> {
	const url = location.origin + location.pathname;
	try {
		if (navigator.share) await navigator.share({ title: document.querySelector('h1')?.textContent ?? document.title, url });
		else await copy(url, words.copied);
	} catch (error) {
		// Whoever closes the sheet wants nothing more.
		if ((error as Error).name !== 'AbortError') location.hash = '_share';
	}
}
