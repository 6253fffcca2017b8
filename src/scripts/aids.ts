import { followChoices } from './choices.ts';
import { button, make } from './element.ts';
import { keys } from './keys.ts';
import { use } from './later.ts';
import { pictures } from './pictures.ts';
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

const works: Record<string, () => void> = {};
const named: [string, string][] = [];
const key = (letter: string, name: string, work: () => void) => {
	works[letter] = work;
	named.push([letter, name]);
};

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
	key('?', words.help, () => void use('dialogs').then(({ help }) => help([...named, ['Esc', words.noteClose]])));
	keys(works);
};

followChoices();
// Nothing is added before it can look as it should.
document.head.append(make('link', { rel: 'stylesheet', href: files.styles, onload: begin }));
