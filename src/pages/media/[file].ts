import type { APIRoute } from 'astro';
import { library } from '../../library.ts';
import { keyOf } from '../../library/page-keys.ts';
import { contentOf, type MediaFile } from '../../library/media.ts';

export async function getStaticPaths() {
	const { media } = await library();
	return [...media.values()].map((file) => ({ params: { file: file.name }, props: { file }, cacheKey: keyOf(file) }));
}

export const GET: APIRoute<{ file: MediaFile }> = async ({ props }) => {
	const { cache } = await library();
	const { bytes, type } = await contentOf(props.file, cache);
	return new Response(bytes, { headers: { 'Content-Type': type } });
};
