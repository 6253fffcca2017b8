import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isFile, hashOf, mediaFolder } from '../markdown/media.ts';
import { isWhole, picture } from '../markdown/picture.ts';
import type { MediaFile } from '../markdown/context.ts';
import { smarten, smartenPlain } from '../markdown/typography/smarten.ts';
import { lastOf, newestFirst } from '../essays/changes.ts';
import { nest } from '../essays/outline.ts';
import { minutesFor } from '../essays/reading-time.ts';
import type { Picture } from '../essays/essay.ts';
import type { Relations } from '../relations/relate.ts';
import { fault, type Finding } from '../site/finding.ts';
import type { RenderedText } from './cache.ts';
import type { StoredEssay, StoredText } from './record.ts';
import type { EssayFile, PageFile } from './text.ts';

/** Puts together what is kept of an essay. */
export function storedEssay(file: EssayFile, rendered: RenderedText, relations: Relations | undefined, cover: Cover | undefined, feedIdentity: string): StoredEssay {
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
		outline: nest(rendered.headings),
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
export function storedPage(file: EssayFile | PageFile, rendered: RenderedText): StoredText {
	const title = oneLine(file.matter.title);
	return {
		id: file.id,
		file: file.name,
		permalink: file.permalink,
		title: smarten(title, file.lang),
		plainTitle: smartenPlain(title, file.lang),
		description: smartenPlain(oneLine(file.matter.description || shortened(rendered.excerpt)), file.lang),
		lang: file.lang,
		key: rendered.key,
		linked: rendered.linked,
		sheets: rendered.sheets,
		media: rendered.media,
	};
}

/** The cover of an essay, measured. */
export async function coverOf(essay: EssayFile, cache: string): Promise<Cover> {
	const { cover } = essay.matter;
	if (!cover) return { findings: [], files: [], picture: undefined };
	const source = join(dirname(essay.path), cover.image);
	const at = (message: string, remedy: string) => ({ findings: [fault(essay.name, essay.lineOf('cover', 'image'), message, remedy)], files: [], picture: undefined });
	if (!isFile(source)) return at(`The cover "${cover.image}" does not exist`, 'Put the file beside the essay, or correct the name.');
	const hash = hashOf(source);
	const made = await picture(source, hash).catch(() => undefined);
	// A picture that has been scaled before is whole.
	if (!made || !(existsSync(join(cache, 'media', made.files[0]?.name ?? '')) || (await isWhole(source, hash)))) return at(`The cover "${cover.image}" cannot be read`, 'Save it again as JPEG, PNG or WebP.');
	const main = made.files.findLast(({ width }) => (width ?? 0) <= 1200) ?? made.files[0];
	const width = main?.width ?? made.width;
	const height = Math.round((made.height * width) / made.width);
	return { findings: [], files: made.files, picture: { src: `/${mediaFolder}${main?.name}`, width, height, alt: cover.alt } };
}

/** The first sentences, up to about 160 characters: as much as search results and shared links show. */
function shortened(excerpt: string): string {
	const text = oneLine(excerpt);
	if (text.length <= 160) return text;
	const sentence = /^.{60,160}?(?:[.!?](?=\s|$)|[。！？])/u.exec(text)?.[0];
	return sentence ?? `${text.slice(0, 155).replace(/ \S*$|[\uD800-\uDBFF]$/, '')} …`;
}

/** YAML and Markdown can break lines where readers should see none. */
function oneLine(text: string): string {
	return text.replaceAll(/[ \t\n]+/g, ' ');
}

interface Cover {
	findings: Finding[];
	files: MediaFile[];
	picture: Picture | undefined;
}
