import { library } from '../library.ts';
import { addressIndex } from '../permanence/address-index.ts';

export const GET = async (): Promise<Response> => new Response(addressIndex(await library()));
