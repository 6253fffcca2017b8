import { library } from '../library.ts';
import { drawsTouchIcon, touchIcon } from '../library/touch-icon.ts';

export const getStaticPaths = async () => (drawsTouchIcon((await library()).publicFolder) ? [{ params: { icon: 'apple-touch-icon' } }] : []);

export const GET = async () => new Response(await touchIcon((await library()).publicFolder), { headers: { 'Content-Type': 'image/png' } });
