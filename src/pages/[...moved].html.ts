import type { APIRoute } from 'astro';
import type { Essay } from '../essays/essay.ts';
import { library, settings } from '../library.ts';
import { movesOf } from '../library/routes.ts';
import { movedPage } from '../permanence/moved-page.ts';

export async function getStaticPaths() {
	return movesOf(await library()).map(({ path, essay }) => ({ params: { moved: path }, props: { essay } }));
}

export const GET: APIRoute<{ essay: Essay }> = ({ props }) => new Response(movedPage(props.essay, settings), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
