import type { APIRoute } from 'astro';
import { library, settings } from '../library.ts';
import { keyOf } from '../library/page-keys.ts';
import { pastOf, type PastRoute } from '../library/routes.ts';
import { gonePage } from '../permanence/gone-page.ts';
import { movedPage } from '../permanence/moved-page.ts';
import { carry } from '../scripts/carry.ts';

export async function getStaticPaths() {
	return pastOf(await library()).map((route) => ({ params: { past: route.path }, props: { route }, cacheKey: keyOf(route) }));
}

export const GET: APIRoute<{ route: PastRoute }> = ({ props: { route } }) => {
	const page = route.move ? movedPage({ permalink: route.move.to, title: route.move.title }, settings, carry) : gonePage(route.withdrawn, settings);
	return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
