import { inWords } from '../../essays/date.ts';
import type { EssayCard, Picture } from '../../essays/essay.ts';
import { phrasesFor, say } from '../../site/phrases.ts';
import type { Settings } from '../../site/settings.ts';

/** What the card of an essay shows. */
export function essaySubject(essay: EssayCard & { cover: Picture | undefined }, settings: Settings): Subject {
	const { title, lang, series, published, cover } = essay;
	const phrases = phrasesFor(settings.language);
	return {
		title,
		lang,
		head: settings.title,
		series: series ? say(phrases.part, { n: series.part, name: series.name }) : '',
		foot: namesOf(essay, settings),
		date: inWords(published, settings.language),
		language: settings.language,
		cover: cover?.src,
	};
}

/** What the card of the publication itself shows: its name and where it is. */
export function publicationSubject({ title, language, origin, base }: Settings): Subject {
	return { title, lang: language, head: '', series: '', foot: `${new URL(origin).host}${base.replace(/\/$/, '')}`, date: '', language, cover: undefined };
}

/** What a card says to those who cannot see it, in the language of the publication: "Title, by Author – Publication". */
export function essayCardAlt(essay: EssayCard, settings: Settings): string {
	const names = namesOf(essay, settings);
	const title = names ? say(phrasesFor(settings.language).card, { title: essay.plainTitle, names }) : essay.plainTitle;
	return `${title} – ${settings.title}`;
}

function namesOf({ authors }: EssayCard, { language }: Settings): string {
	const names = authors.map(({ name }) => name);
	return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(` ${phrasesFor(language).and} `);
}

/** The words of a card; an empty one is left out. */
export interface Subject {
	title: string;
	/** Language of the title. */
	lang: string;
	head: string;
	series: string;
	foot: string;
	date: string;
	/** Language of all but the title. */
	language: string;
	/** Path of the cover from the site's base. */
	cover: string | undefined;
}
