import './aids.ts';
import { button, make } from './element.ts';
import { provide } from './later.ts';
import { words } from './words.ts';

provide('dialogs', { help, large });

function help(keys: readonly (readonly [string, string])[]): void {
	const title = make('h2', { id: '_keys' }, words.keys);
	const list = make('dl', {}, ...keys.map(([key, what]) => make('div', {}, make('dt', {}, make('kbd', {}, key)), make('dd', {}, what))));
	const dialog = shown(make('dialog', { className: 'sheet' }, title, list));
	dialog.setAttribute('aria-labelledby', title.id);
}

function large(image: HTMLImageElement, onclose: () => void): HTMLDialogElement {
	const { alt, src, srcset } = image;
	const [width, height] = ['width', 'height'].map((side) => Number(image.getAttribute(side)));
	const copy = make('img', { alt, sizes: '100vw', srcset, src, ...(width && height && { width, height }) });
	const dialog = shown(make('dialog', { className: 'picture', ariaLabel: alt || words.enlarge.replace('{alt}', '') }, copy));
	const caption = image.closest('figure')?.querySelector('figcaption')?.cloneNode(true);
	if (caption) copy.after(make('p', {}, ...caption.childNodes));
	copy.onclick = () => dialog.close();
	dialog.addEventListener('close', onclose);
	return dialog;
}

/** Opens a dialog that goes when it is closed: by its button, by Escape or by a click beside it. */
function shown(dialog: HTMLDialogElement): HTMLDialogElement {
	dialog.append(Object.assign(button(words.close, () => dialog.close(), '×'), { className: 'closing' }));
	dialog.setAttribute('closedby', 'any');
	dialog.addEventListener('close', () => dialog.remove());
	document.body.append(dialog);
	dialog.showModal();
	return dialog;
}
