import './aids.ts';
import { choose, chosen, type Choice } from './choices.ts';
import { make } from './element.ts';
import { named } from './keys.ts';
import { provide } from './later.ts';
import { words } from './words.ts';

let panel: HTMLElement | undefined;

provide('settings', (button, atKeys) => {
	panel ??= build(button);
	panel.togglePopover();
	if (panel.matches(':popover-open')) panel.querySelector<HTMLElement>(atKeys ? 'dl' : ':checked')?.focus({ preventScroll: !atKeys });
});

/** The panel, made when it is first asked for. */
function build(button: HTMLButtonElement): HTMLElement {
	const { lang } = document.documentElement;
	const percent = (part: number) => new Intl.NumberFormat(lang, { style: 'percent' }).format(part);
	const made = make(
		'div',
		{ className: 'sheet', role: 'dialog', ariaLabel: words.settings, popover: 'auto' },
		group('theme', words.theme, { '': words.themeAuto, light: words.themeLight, dark: words.themeDark, sepia: words.themeSepia }),
		group('size', words.textSize, { small: percent(0.9), '': percent(1), large: percent(1.15), larger: percent(1.3) }),
		group('width', words.lineWidth, { narrow: percent(0.85), '': percent(1), wide: percent(1.15) }),
		group('face', words.typeface, { '': words.faceBook, plain: words.faceSystem }),
		group('space', words.lineSpacing, { '': percent(1), open: percent(1.15), wide: percent(1.3) }),
		group('keys', words.keys, { '': words.on, off: words.off }),
		make('dl', { tabIndex: -1 }, ...[...named, ['Esc', words.close]].map(([key = '', what = '']) => make('div', {}, make('dt', {}, make('kbd', {}, key)), make('dd', {}, what)))),
	);
	// From here on the browser itself opens and closes it, and tells screen readers which it is.
	made.addEventListener('toggle', () => (button.ariaExpanded = String(made.matches(':popover-open'))));
	made.addEventListener('keydown', ({ key }) => key === 'Escape' && button.focus({ preventScroll: true }));
	document.body.append(made);
	return made;
}

/** One question, its answers side by side. */
function group(choice: Choice, name: string, answers: Readonly<Record<string, string>>): HTMLElement {
	const now = chosen(choice);
	const labels = Object.entries(answers).map(([value, label]) => {
		const radio = make('input', { type: 'radio', name: `_${choice}`, value, checked: value === now, onchange: () => choose(choice, value) });
		return make('label', {}, radio, make('span', {}, label));
	});
	return make('fieldset', {}, make('legend', {}, name), ...labels);
}
