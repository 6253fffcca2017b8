import { make } from './element.ts';
import { use } from './later.ts';
import { words } from './words.ts';

/**
 * Lets each figure's picture be opened large, at an address of its own that can be shared and gone back from. A picture
 * that the writer linked elsewhere keeps its link.
 *
 * Without a script nothing leads to the largest file yet: for that, src/markdown/images.ts would have to wrap the picture in
 * `<a class="large" href="‹the last address of its srcset›">`; such a link is taken over here.
 */
export function pictures(prose: HTMLElement): void {
	const figures = new Map<string, HTMLImageElement>();
	for (const [index, image] of [...prose.querySelectorAll<HTMLImageElement>('figure img')].entries()) {
		const given = image.closest('a');
		if (given && !given.matches('.large')) continue;
		// A heading "Figure 3" has the plain address.
		const id = `figure-${index + 1}`;
		const hash = `#${document.getElementById(id) ? '_' : ''}${id}`;
		figures.set(hash, image);
		const link = given ?? wrapped(image);
		link.ariaLabel = words.enlarge.replace('{alt}', image.alt);
		link.onclick = (event) => {
			if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
			event.preventDefault();
			history.pushState('figure', '', hash);
			void sync();
		};
		link.href = hash;
	}
	let open: HTMLDialogElement | undefined;
	/** Shows what the address says, and nothing else. */
	const sync = async () => {
		const { hash } = location;
		const image = figures.get(hash);
		open?.close();
		open = undefined;
		if (!image) return;
		const { large } = await use('dialogs');
		if (location.hash === hash && !open) open = large(image, () => location.hash === hash && leave());
	};
	addEventListener('popstate', () => void sync());
	if (figures.has(location.hash)) {
		figures.get(location.hash)?.scrollIntoView({ behavior: 'instant', block: 'center' });
		void sync();
	}
}

function wrapped(image: HTMLImageElement): HTMLAnchorElement {
	const link = make('a', { className: 'large' });
	image.replaceWith(link);
	link.append(image);
	return link;
}

/** The address of the essay again: by going back, where one came from there. */
function leave(): void {
	if (history.state === 'figure') history.back();
	else history.replaceState(null, '', location.pathname + location.search);
}
