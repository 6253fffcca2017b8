import type { APIRoute } from 'astro';
import type { Essay } from '../essays/essay.ts';
import { library, settings } from '../library.ts';
import { besidesOf } from '../library/routes.ts';
import { fileBeside } from '../sharing/files-beside.ts';
import type { Beside } from '../sharing/beside.ts';

export async function getStaticPaths() {
	const site = await library();
	return besidesOf(site).map(({ path, essay, kind }) => ({ params: { beside: path }, props: { essay, kind }, get cacheKey() { return site.keys.text(essay); } }));
}

export const GET: APIRoute<{ essay: Essay; kind: Beside }> = ({ props }) => {
	const { text, type } = fileBeside(props.kind, props.essay, settings);
	return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
