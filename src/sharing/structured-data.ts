import type { BlogPosting, BreadcrumbList, CorrectionComment, CreativeWork, Graph, Person, ProfilePage, WebSite, WithContext } from 'schema-dts';
import type { Author } from '../essays/author.ts';
import { instantOf } from '../essays/date.ts';
import { absolute } from '../site/address.ts';
import type { Settings } from '../site/settings.ts';
import { cardOf } from './card-address.ts';
import type { HeadEssay } from './metadata.ts';

/**
 * An essay and where it stands, in the words of schema.org.
 *
 * @param address full address of the original
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function essayData(essay: HeadEssay, address: string, settings: Settings): Graph {
	const { plainTitle, description, published, updated, authors, words, lang, series, tags, changes, basedOn, cover } = essay;
	const corrections = changes.filter(({ kind }) => kind === 'correction');
	const home = absolute('/', settings);
	const group = series ?? tags[0];
	const posting: BlogPosting = {
		'@type': 'BlogPosting',
		headline: plainTitle,
		description,
		mainEntityOfPage: address,
		image: [cardOf(essay, settings), cardOf(essay, settings, 'square'), ...(cover ? [cover] : [])].map(({ src }) => absolute(src, settings)),
		datePublished: instantOf(published),
		...(updated && { dateModified: instantOf(updated) }),
		...(authors.length > 0 && { author: authors.map((author) => personOf(author, settings)) }),
		publisher: { '@type': 'Organization', name: settings.title, url: home },
		isPartOf: [
			{ '@type': 'Blog', name: settings.title, url: home },
			...(series ? [{ '@type': 'CreativeWorkSeries' as const, name: series.name, url: absolute(series.permalink, settings) }] : []),
		],
		...(series && { position: series.part }),
		inLanguage: lang,
		wordCount: words,
		...(corrections.length > 0 && { correction: corrections.map(({ date, text }): CorrectionComment => ({ '@type': 'CorrectionComment', datePublished: instantOf(date), text })) }),
		...(settings.licence && { license: settings.licence.url }),
		...(basedOn && { isBasedOn: sourceOf(basedOn) }),
	};
	const steps = [{ name: settings.title, item: home }, ...(group ? [{ name: group.name, item: absolute(group.permalink, settings) }] : []), { name: plainTitle, item: absolute(essay.permalink, settings) }];
	const trail: BreadcrumbList = { '@type': 'BreadcrumbList', itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })) };
	return { '@context': 'https://schema.org', '@graph': [posting, trail] };
}

/** The publication, for its home page. */
export function siteData({ title, description, language, ...settings }: Settings): WithContext<WebSite> {
	return { '@context': 'https://schema.org', '@type': 'WebSite', name: title, url: absolute('/', settings), ...(description && { description }), inLanguage: language };
}

/** An author, for the page that lists his essays. */
export function authorData(author: Author, settings: Settings): WithContext<ProfilePage> {
	const { about } = author;
	return { '@context': 'https://schema.org', '@type': 'ProfilePage', mainEntity: { ...personOf(author, settings), ...(about && { description: about }) } };
}

/** Data as it may stand in a `<script>`, which any `</script>` in a title would end. */
export function embedded(data: object): string {
	return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function personOf({ name, permalink, url, profiles = [] }: Author, settings: Settings): Exclude<Person, string> {
	const sameAs = [...(url ? [url] : []), ...profiles];
	return { '@type': 'Person', name, url: absolute(permalink, settings), ...(sameAs.length > 0 && { sameAs }) };
}

function sourceOf({ work, author, url }: NonNullable<HeadEssay['basedOn']>): CreativeWork {
	return { '@type': 'CreativeWork', name: work, ...(url && { url }), ...(author && { author: { '@type': 'Person', name: author } }) };
}
