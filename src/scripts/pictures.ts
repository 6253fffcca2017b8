import './aids.ts';
import { button, make } from './element.ts';
import { provide } from './later.ts';
import { words } from './words.ts';

let dialog: HTMLDialogElement | undefined;

// Shows what the address says, and nothing else.
provide('pictures', sync);
addEventListener('popstate', sync);

function sync(): void {
	const link = linkOf(location.hash);
	dialog?.close();
	dialog = link && large(link);
}

function linkOf(hash: string): HTMLAnchorElement | undefined {
	const link = document.getElementById(decodeURIComponent(hash.slice(1)));
	return link?.matches('a.large') ? (link as HTMLAnchorElement) : undefined;
}

/** Opens a picture as large as the window; it goes by its button, by Escape, by a click or by going back. */
function large(link: HTMLAnchorElement): HTMLDialogElement {
	const image = link.querySelector('img')?.cloneNode() as HTMLImageElement;
	image.sizes = '100vw';
	const dialog = make('dialog', { className: 'picture', ariaLabel: image.alt || link.ariaLabel }, image);
	const caption = link.closest('figure')?.querySelector('figcaption')?.cloneNode(true);
	if (caption) dialog.append(make('p', {}, ...caption.childNodes));
	dialog.append(Object.assign(button(words.close, () => {}, '×'), { className: 'closing' }));
	// The words of a caption can be selected, and its links followed.
	dialog.onclick = ({ target }) => (target as Element).closest('p') || dialog.close();
	dialog.onclose = () => {
		dialog.remove();
		if (linkOf(location.hash) === link) leave();
	};
	document.body.append(dialog);
	dialog.showModal();
	return dialog;
}

/** The address of the essay again: by going back, where one came from there. */
function leave(): void {
	if (history.state === 'figure') history.back();
	else history.replaceState(null, '', location.pathname + location.search);
}
