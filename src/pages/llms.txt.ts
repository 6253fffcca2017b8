import { library, settings } from '../library.ts';
import { llms } from '../sharing/llms.ts';

export const GET = async () => {
	const { essays, pages } = await library();
	return new Response(llms(essays, pages, settings), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
