import type { EssayCard } from '../essays/essay.ts';
import { absolute } from '../site/address.ts';
import type { Settings } from '../site/settings.ts';
import { cardOf } from './card-address.ts';

/**
 * What others show in place of a link to an essay. It is of the type `link`: there is nothing to embed but title, author
 * and picture, and no HTML of ours for others to trust.
 *
 * @see https://oembed.com
 */
export function oembed(essay: EssayCard, settings: Settings): string {
	const { plainTitle, authors } = essay;
	const card = cardOf(essay, settings);
	const [author] = authors;
	return json({
		version: '1.0',
		type: 'link',
		title: plainTitle,
		// It knows one author with an address; of several, the names stand in one line.
		...(author && { author_name: authors.map(({ name }) => name).join(', '), author_url: absolute(author.permalink, settings) }),
		provider_name: settings.title,
		provider_url: absolute('/', settings),
		thumbnail_url: absolute(card.src, settings),
		thumbnail_width: card.width,
		thumbnail_height: card.height,
	});
}

function json(value: object): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
