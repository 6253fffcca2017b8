import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mediaFolder } from '../markdown/media.ts';
import { isWhole, picture } from '../markdown/picture.ts';
import type { MediaFile } from '../markdown/context.ts';
import { smarten } from '../markdown/typography/smarten.ts';
import { lastOf, newestFirst } from '../essays/changes.ts';
import { minutesFor } from '../essays/reading-time.ts';
import type { Picture } from '../essays/essay.ts';
import type { Relations } from '../relations/relate.ts';
import { fault, type Finding } from '../site/finding.ts';
import type { Memories } from './memories.ts';
import type { KnownText } from './rendered.ts';
import type { StoredEssay, StoredText } from './record.ts';
import type { EssayFile, PageFile } from './text.ts';
import { oneLine } from './titles.ts';

/** Puts together what is kept of an essay. */
export function storedEssay(file: EssayFile, rendered: KnownText, relations: Relations | undefined, cover: Cover | undefined, feedIdentity: string): StoredEssay {
	const { published, updated, changes, tags, series, basedOn, canonical, aliases } = file.matter;
	const { prose, ...counts } = rendered.counts;
	return {
		...storedPage(file, rendered),
		published,
		updated: updated ?? lastOf(changes),
		authors: file.authors,
		tags,
		series,
		status: file.status as StoredEssay['status'],
		words: prose,
		minutes: minutesFor(prose),
		counts,
		outline: rendered.outline,
		notes: rendered.notes,
		pictures: rendered.pictures,
		changes: newestFirst(changes).map(({ text, ...change }) => ({ ...change, text: smarten(oneLine(text), file.lang) })),
		basedOn,
		canonical,
		aliases,
		feedIdentity,
		media: [...rendered.media, ...(cover?.files ?? [])],
		cover: cover?.picture,
		next: relations?.next,
		related: [...(relations?.related ?? [])],
	};
}

/** Puts together what is kept of a plain page. */
export function storedPage(file: EssayFile | PageFile, rendered: KnownText): StoredText {
	return {
		id: file.id,
		file: file.name,
		permalink: file.permalink,
		...rendered.titles,
		lang: file.lang,
		key: rendered.key,
		linked: rendered.linked,
		sheets: rendered.sheets,
		media: rendered.media,
	};
}

/** The cover of an essay, measured. */
export async function coverOf(essay: EssayFile, cache: string, { hashOf, pictures }: Pick<Memories, 'hashOf' | 'pictures'>): Promise<Cover> {
	const { cover } = essay.matter;
	if (!cover) return { findings: [], files: [], picture: undefined };
	const source = join(dirname(essay.path), cover.image);
	const at = (message: string, remedy: string) => ({ findings: [fault(essay.name, essay.lineOf('cover', 'image'), message, remedy)], files: [], picture: undefined });
	const hash = hashOf(source);
	if (hash === undefined) return at(`The cover "${cover.image}" does not exist`, 'Put the file beside the essay, or correct the name.');
	const key = `${source} ${hash}`;
	const made = pictures.get(key) ?? (await picture(source, hash).catch(() => undefined));
	if (made) pictures.set(key, made);
	// A picture that has been scaled before is whole.
	if (!made || !(existsSync(join(cache, 'media', made.files[0]?.name ?? '')) || (await isWhole(source, hash)))) return at(`The cover "${cover.image}" cannot be read`, 'Save it again as JPEG, PNG or WebP.');
	const main = made.files.findLast(({ width }) => (width ?? 0) <= 1200) ?? made.files[0];
	const width = main?.width ?? made.width;
	const height = Math.round((made.height * width) / made.width);
	return { findings: [], files: made.files, picture: { src: `/${mediaFolder}${main?.name}`, width, height, alt: cover.alt } };
}

interface Cover {
	findings: Finding[];
	files: MediaFile[];
	picture: Picture | undefined;
}
