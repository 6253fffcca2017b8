import type { Importer, Skipped, Source } from '../../src/import/importer.ts';
import type { Post } from '../../src/import/post.ts';

/** All that an importer finds, texts by their title (or slug) and what it skips as sentences. */
export async function readAll(importer: Importer, source: Source): Promise<Found> {
	const found: Found = { posts: [], skipped: [], post: (title) => postCalled(found.posts, title) };
	for await (const one of importer.read(source)) {
		if ('skipped' in one) found.skipped.push({ ...one, says: `${one.skipped}: ${one.reason}` });
		else found.posts.push(one);
	}
	return found;
}

/** The HTML of a text. */
export function htmlOf(post: Post): string {
	return 'html' in post.body ? post.body.html : '';
}

function postCalled(posts: readonly Post[], title: string): Post {
	const post = posts.find((candidate) => candidate.title === title || candidate.slug === title);
	if (!post) throw new Error(`No text is called ${title}; there are ${posts.map((candidate) => candidate.title ?? candidate.slug).join(', ')}`);
	return post;
}

interface Found {
	posts: Post[];
	skipped: (Skipped & { says: string })[];
	post: (title: string) => Post;
}
