import { followChoices } from './choices.ts';
import { button, make } from './element.ts';
import { closeNote, held, key, keys } from './keys.ts';
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
const settings = button(words.settings, () => void use('settings', settings), 'Aa');
const listen = button(words.listen, () => prose && void use('listen', prose, listen));

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
		links(prose);
		key('p', words.permalink, () => void use('share', 'passage'));
		place(prose);
		onceVoiced(prose.lang, () => {
			document.querySelector('header.title')?.append(Object.assign(listen, { className: 'listen' }));
			key('l', words.listen, () => listen.click());
		});
	}
	key('s', words.settings, () => settings.click());
	key('?', words.help, () => void use('settings', settings, true));
	keys();
};

/** A figure's picture opens over the page, at an address of its own, and the essay is shared from where one is. */
function links(prose: HTMLElement): void {
	document.addEventListener('click', (event) => {
		const link = (event.target as Element).closest('a.large,a.share,a.close');
		if (!link || held(event) || event.shiftKey) return;
		event.preventDefault();
		if (link.matches('.close')) return closeNote();
		if (!link.id) return void use('share', 'essay');
		history.pushState('figure', '', `#${link.id}`);
		void use('pictures');
	});
	if (prose.querySelector('a.large:target')) void use('pictures');
	// Words to be linked to or quoted.
	for (const sign of ['pointerover', 'focusin']) document.addEventListener(sign, () => void use('share'), { once: true });
}

followChoices();
// Nothing is added before it can look as it should.
document.head.append(make('link', { rel: 'stylesheet', href: files.styles, onload: begin }));
