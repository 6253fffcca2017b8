import { make } from './element.ts';

/**
 * Copies a text and says so, to eyes and ears.
 *
 * @throws where the browser does not let us
 */
export async function copy(text: string, said: string): Promise<void> {
	await navigator.clipboard.writeText(text);
	clearTimeout(silence);
	status.textContent = '';
	document.querySelector('main')?.before(status);
	// A region is listened to once it stands there: words that come along with it are not spoken.
	setTimeout(() => (status.textContent = said), 100);
	silence = setTimeout(() => status.remove(), 4000);
}

const status = make('p', { className: 'bar copied', role: 'status' });
let silence: ReturnType<typeof setTimeout>;
