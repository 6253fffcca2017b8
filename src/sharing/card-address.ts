import type { EssayCard } from '../essays/essay.ts';
import type { Settings } from '../site/settings.ts';
import { shapes } from './card/shape.ts';
import { essayCardAlt } from './card/subject.ts';

/** The picture that goes with a shared link to an essay. */
export function cardOf(essay: EssayCard, settings: Settings, shape: keyof typeof shapes = 'wide'): Card {
	return { ...pictureOf(essay.id, shape), alt: essayCardAlt(essay, settings) };
}

/** The picture that goes with a shared link to any other page. */
export function publicationCard({ title }: Pick<Settings, 'title'>): Card {
	return { ...pictureOf('index', 'wide'), alt: title };
}

function pictureOf(name: string, shape: keyof typeof shapes): Omit<Card, 'alt'> {
	const { suffix, width, height } = shapes[shape];
	return { src: `/cards/${name}${suffix}.png`, width, height };
}

export interface Card {
	/** Path from the site's base. */
	src: string;
	width: number;
	height: number;
	alt: string;
}
