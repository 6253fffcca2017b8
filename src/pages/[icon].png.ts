import type { APIRoute } from 'astro';
import { paths } from '../library.ts';
import { iconOf, iconsOf } from '../library/icons.ts';

export function getStaticPaths() {
	return iconsOf(paths).map(({ name, width }) => ({ params: { icon: name }, props: { width } }));
}

export const GET: APIRoute<{ width: number }> = async ({ props }) => new Response(await iconOf(props.width, paths), { headers: { 'Content-Type': 'image/png' } });
