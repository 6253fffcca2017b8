import type { EssayCard } from '../essays/essay.ts';
import type { Settings } from '../site/settings.ts';

/** The picture that goes with a shared link to an essay. */
export function cardOf({ id, plainTitle }: Pick<EssayCard, 'id' | 'plainTitle'>, { title }: Pick<Settings, 'title'>): Card {
	return { src: `/cards/${id}.png`, ...wide, alt: `${plainTitle} – ${title}` };
}

/** The same, as high as it is wide. */
export function squareOf(essay: Pick<EssayCard, 'id' | 'plainTitle'>, settings: Pick<Settings, 'title'>): Card {
	return { ...cardOf(essay, settings), src: `/cards/${essay.id}-square.png`, width: 1200, height: 1200 };
}

/** The picture that goes with a shared link to any other page. */
export function publicationCard({ title }: Pick<Settings, 'title'>): Card {
	return { src: '/cards/index.png', ...wide, alt: title };
}

/** Pixels that every network shows whole (developers.facebook.com/docs/sharing/best-practices). */
const wide = { width: 1200, height: 630 };

export interface Card {
	/** Path from the site's base. */
	src: string;
	width: number;
	height: number;
	alt: string;
}
