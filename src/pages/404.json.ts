import { library } from '../library.ts';
import { addressIndex } from '../permanence/address-index.ts';

export async function GET(): Promise<Response> {
	const { essays, pages, tags, series, authors, moves } = await library();
	const earlier = Map.groupBy(moves, ({ to }) => to);
	const texts = [...essays, ...pages].map(({ plainTitle, permalink }) => ({ title: plainTitle, permalink, aliases: earlier.get(permalink)?.map(({ id }) => id) ?? [] }));
	const lists = [...tags, ...series, ...authors].map(({ name, permalink }) => ({ title: name, permalink }));
	return new Response(addressIndex([...texts, ...lists]));
}
