import { join } from 'node:path';
import type { Paths } from '../site/paths.ts';
import type { Settings } from '../site/settings.ts';
import type { RenderRequest } from './cache.ts';
import { owedTo, type Past } from './published.ts';
import type { EssayFile, PageFile } from './text.ts';

/** All that the HTML of a text depends on. */
export function requestFor(file: EssayFile | PageFile, past: Past, { origin, base }: Settings, paths: Paths): RenderRequest {
	const { title, description = '' } = file.matter;
	const { tags, archived } = file.kind === 'essay' ? file.matter : { tags: [], archived: {} };
	const place = { path: file.path, contentFolder: paths.content, publicFolder: join(paths.root, 'public'), lang: file.lang, origin, base };
	return { name: file.name, hash: file.hash, body: () => file.body, title, description, tags, archived, ...place, ...owedTo(past, file) };
}
