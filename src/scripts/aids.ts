import { followChoices } from './choices.ts';
import { button, make } from './element.ts';
import { key, keys } from './keys.ts';
import { use } from './later.ts';
import { place } from './place.ts';
import { section } from './section.ts';
import { step, toOutline } from './steps.ts';
import { onceVoiced } from './voices.ts';
import { files, words } from './words.ts';

// Everything here only adds comfort: the page is whole without it. What is costly comes when it is first used.
const prose = document.querySelector<HTMLElement>('.essay .prose');
const outline = document.querySelector<HTMLElement>('.outline');
const next = document.querySelector<HTMLElement>('.next a');
const settings = button(words.settings, () => void use('settings').then((toggle) => toggle(settings)), 'Aa');
const listen = button(words.listen, () => void use('listen').then((start) => prose && start(prose, listen)));

const begin = () => {
	document.querySelector('header.site ul')?.append(make('li', { className: 'settings' }, settings));
	if (prose) {
		key('j', words.keyNext, () => step(1));
		key('k', words.keyPrevious, () => step(-1));
		if (next) key('n', words.next, () => next.click());
		if (outline) {
			section(outline);
			key('t', words.contents, () => toOutline(outline));
		}
		pictures(prose);
		place(prose);
		onceVoiced(prose.lang, () => {
			document.querySelector('header.title')?.append(Object.assign(listen, { className: 'listen' }));
			key('l', words.listen, () => listen.click());
		});
	}
	key('s', words.settings, () => settings.click());
	key('?', words.help, () => void use('settings').then((toggle) => toggle(settings, true)));
	keys();
};

/** A figure's picture opens over the page, at an address of its own, instead of leading away from it. */
function pictures(prose: HTMLElement): void {
	const open = () => void use('pictures').then((show) => show());
	prose.addEventListener('click', (event) => {
		const link = (event.target as Element).closest('a.large');
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		history.pushState('figure', '', `#${link.id}`);
		open();
	});
	if (prose.querySelector('a.large:target')) open();
}

followChoices();
// Nothing is added before it can look as it should.
document.head.append(make('link', { rel: 'stylesheet', href: files.styles, onload: begin }));
