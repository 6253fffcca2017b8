import type { Importer, Skipped, Source } from '../importer.ts';
import type { Post } from '../post.ts';
import { oldAddress, type OldAddress } from './old-address.ts';

/**
 * Reads all of an export once and keeps of each text what others need to know of it: links between texts, and ids and
 * addresses that two of them want, can only be decided when all are known. The texts themselves are read a second time.
 *
 * @param step is told the title of each text
 */
export async function survey(source: Source, importer: Importer, step: (title: string) => void): Promise<Survey> {
	const entries: Entry[] = [];
	const skipped: Skipped[] = [];
	for await (const post of importer.read(source)) {
		if ('skipped' in post) skipped.push(post);
		else {
			entries.push(entryFrom(post, entries.length));
			step(post.title ?? post.source.file);
		}
	}
	return { entries, skipped };
}

function entryFrom({ source, kind, status, title, slug, addresses, published, series }: Post, index: number): Entry {
	return { index, source, kind, status, title: title?.trim(), slug, addresses: addresses.flatMap((address) => oldAddress(address) ?? []), published, series };
}

export interface Survey {
	entries: Entry[];
	skipped: Skipped[];
}

/** What is kept of a text between the two readings. */
export interface Entry extends Pick<Post, 'source' | 'kind' | 'status'> {
	/** Which of the texts it is, in the order of the export. */
	index: number;
	title: string | undefined;
	slug: string | undefined;
	addresses: OldAddress[];
	published: string | undefined;
	series: Post['series'];
}
