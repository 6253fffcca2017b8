import type { APIRoute } from 'astro';
import { hostFiles } from '../hosting/files.ts';
import { library, settings } from '../library.ts';

export async function getStaticPaths() {
	const { moves, gone } = await library();
	const files = hostFiles(moves, gone, settings);
	return Object.entries(files).map(([host, text]) => ({ params: { host }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
