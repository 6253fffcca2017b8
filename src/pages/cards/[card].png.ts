import type { APIRoute } from 'astro';
import { library, settings } from '../../library.ts';
import { cardsOf, pngOf, type Card } from '../../library/cards.ts';

export async function getStaticPaths() {
	const { essays, keys } = await library();
	return cardsOf(essays, settings).map((card) => ({ params: { card: card.name }, props: { card }, cacheKey: keys.text(card) ?? 'publication' }));
}

export const GET: APIRoute<{ card: Card }> = async ({ props }) => {
	const { media, cache } = await library();
	return new Response(await pngOf(props.card, media, cache), { headers: { 'Content-Type': 'image/png' } });
};
