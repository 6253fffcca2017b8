import type { Loss } from '../loss.ts';
import type { Post } from '../post.ts';
import { oneLine } from './front-matter.ts';
import type { Pictures } from './pictures.ts';

/** The cover of a text, which must say what it shows: where the export does not, the title stands there until the writer does. */
export async function coverFor({ cover, title, source }: Post, pictures: Pictures, losses: Loss[]): Promise<{ image: string; alt: string } | undefined> {
	if (!cover) return undefined;
	const alt = oneLine(cover.alt ?? '');
	const brought = await pictures.bring(cover.address, alt || oneLine(title ?? ''));
	if (!('name' in brought)) return undefined;
	if (alt === '') losses.push({ ...source, rule: 'cover-without-alt', message: 'The cover does not say what it shows, so the title stands there', became: 'text', todo: 'Say in `cover` what it shows, as `alt`.' });
	return { image: brought.name, alt: alt || oneLine(title ?? '') || 'Cover' };
}
