import { library } from '../library.ts';
import { addressIndex } from '../permanence/address-index.ts';

export async function GET(): Promise<Response> {
	const { essays, pages, tags, series, authors } = await library();
	const texts = [...essays, ...pages].map((text) => ({ ...text, title: text.plainTitle }));
	const lists = [...tags, ...series, ...authors].map(({ name, permalink }) => ({ title: name, permalink }));
	return new Response(addressIndex([...texts, ...lists]));
}
