import './aids.ts';
import { choose, chosen } from './choices.ts';
import { button, make } from './element.ts';
import { provide } from './later.ts';
import { spoken } from './speech.ts';
import { speaks } from './voices.ts';
import { words } from './words.ts';

let reading: { from(): void } | undefined;

provide('listen', (prose, opener) => (reading ??= open(prose, opener)).from());

/** Reads the essay aloud: from where one is, or from the words one has selected. */
function open(prose: HTMLElement, opener: HTMLElement): { from(): void } {
	const passages = spoken(prose, words.formula);
	const voice = voiceFor(prose.lang);
	let at = 0;
	let sentence = 0;
	let current: SpeechSynthesisUtterance | undefined;
	let marked: HTMLElement | undefined;

	const halt = () => {
		current = undefined;
		speechSynthesis.cancel();
		show();
	};
	const speak = () => {
		const passage = passages[at];
		const text = passage?.sentences[sentence];
		if (!passage || !text) return end();
		mark(passage.element);
		const utterance = Object.assign(new SpeechSynthesisUtterance(text), { lang: prose.lang, rate: Number(chosen('rate') || 1) });
		if (voice) utterance.voice = voice;
		utterance.onend = () => {
			if (current !== utterance) return;
			sentence += 1;
			if (sentence >= passage.sentences.length) [at, sentence] = [at + 1, 0];
			if (at < passages.length) speak();
			else end();
		};
		utterance.onerror = () => current === utterance && halt();
		current = utterance;
		speechSynthesis.speak(utterance);
		show();
	};
	/** From a passage; only pause keeps the sentence. */
	const jump = (index: number) => {
		halt();
		[at, sentence] = [Math.min(Math.max(index, 0), passages.length - 1), 0];
		speak();
	};
	const mark = (element?: HTMLElement) => {
		if (element === marked) return;
		const followed = !marked || inSight(marked);
		marked?.classList.remove('spoken');
		element?.classList.add('spoken');
		marked = element;
		// Who has scrolled away is left in peace.
		if (element && followed && !inSight(element)) element.scrollIntoView({ block: 'center' });
	};
	const end = () => {
		halt();
		mark();
		bar.remove();
		prose.removeEventListener('click', chooseByClick);
		opener.focus({ preventScroll: true });
		reading = undefined;
	};
	const chooseByClick = ({ target }: Event) => {
		if (!(target instanceof Element) || target.closest('a, button, summary, input') || getSelection()?.isCollapsed === false) return;
		const index = passages.findLastIndex(({ element }) => element.contains(target));
		if (index >= 0) jump(index);
	};

	const pause = button(words.pause, () => (current ? halt() : speak()));
	// A label that says the other thing is both name and state: no aria-pressed beside it.
	const show = () => (pause.textContent = current ? words.pause : words.resume);
	const rates = [0.75, 1, 1.25, 1.5, 1.75, 2].map((rate) => make('option', { value: String(rate), selected: rate === Number(chosen('rate') || 1) }, `${rate.toLocaleString(document.documentElement.lang)}×`));
	const speed = make('select', {
		ariaLabel: words.listenSpeed,
		title: words.listenSpeed,
		onchange: () => {
			choose('rate', speed.value === '1' ? '' : speed.value);
			if (!current) return;
			halt();
			speak();
		},
	}, ...rates);
	const bar = make(
		'section',
		{ className: 'bar', ariaLabel: words.listen },
		pause,
		button(words.passageBack, () => jump(at - 1), '‹'),
		button(words.passageForward, () => jump(at + 1), '›'),
		speed,
		button(words.stop, end, '×'),
		make('p', { role: 'status' }),
	);
	document.querySelector('main')?.before(bar);
	bar.querySelector('p')?.append(words.listenHint);
	prose.addEventListener('click', chooseByClick);
	addEventListener('pagehide', end);
	pause.focus({ preventScroll: true });

	return {
		from: () => {
			const { anchorNode, isCollapsed } = getSelection() ?? {};
			const selected = isCollapsed === false && anchorNode ? passages.findLastIndex(({ element }) => element.contains(anchorNode)) : -1;
			jump(selected >= 0 ? selected : passages.findIndex(({ element }) => element.getBoundingClientRect().bottom > innerHeight / 5));
		},
	};
}

/** The device's best voice for a language: the exact one and those that need no server first. */
function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
	const rank = (voice: SpeechSynthesisVoice) => Number(voice.lang.replace('_', '-').toLowerCase() !== lang.toLowerCase()) * 2 + Number(!voice.localService);
	return speechSynthesis
		.getVoices()
		.filter((voice) => speaks(voice, lang))
		.sort((one, other) => rank(one) - rank(other))[0];
}

function inSight(element: HTMLElement): boolean {
	const { top, bottom } = element.getBoundingClientRect();
	return bottom > 0 && top < innerHeight * 0.8;
}
