import type { Author } from '../essays/author.ts';
import type { Essay, EssayCard } from '../essays/essay.ts';
import { idFor } from '../essays/id.ts';
import { absolute } from '../site/address.ts';
import type { Settings } from '../site/settings.ts';

/**
 * An essay as bibliographies know it. The publication counts as a magazine: every style then names it beside the title.
 *
 * @see https://docs.citationstyles.org/en/stable/specification.html
 */
export function citationRecord(essay: CitedEssay, settings: Settings): CitationRecord {
	const { id, plainTitle, description, authors, published, lang, permalink, canonical } = essay;
	return {
		id: keyOf(id, published, authors[0], settings),
		type: 'article-magazine',
		title: plainTitle,
		...(authors.length > 0 && { author: authors.map(nameOf) }),
		'container-title': settings.title,
		issued: { 'date-parts': [published.split('-').map(Number)] },
		URL: canonical ?? absolute(permalink, settings),
		language: lang,
		...(description && { abstract: description }),
	};
}

/** `woolf2026a-walk`: no two essays share it, and it lasts as long as the id. */
function keyOf(id: string, published: string, author: Author | undefined, { title }: Settings): string {
	return `${(author?.family && idFor(author.family)) || author?.id || idFor(title)}${published.slice(0, 4)}${id}`;
}

/** How a name divides nobody can guess: where the writer has not said it, it stays whole. */
function nameOf({ name, family }: Author): CitedName {
	const given = family && name.replace(family, '').replaceAll(/\s+/g, ' ').trim();
	return family && given ? { family, given } : { literal: name };
}

/** An item of CSL-JSON. */
export interface CitationRecord {
	id: string;
	type: 'article-magazine';
	title: string;
	author?: CitedName[];
	'container-title': string;
	issued: { 'date-parts': number[][] };
	URL: string;
	language: string;
	abstract?: string;
}

export type CitedName = { family: string; given: string } | { literal: string };

export type CitedEssay = EssayCard & Pick<Essay, 'canonical'>;
