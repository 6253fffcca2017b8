import type { Importer, Source } from '../importer.ts';
import { Unreadable } from '../importer.ts';
import { LeftOut } from '../exports/left-out.ts';
import { postOf } from './story.ts';

/** An export of Medium: a page of HTML a story in `posts/`, beside pages of claps, bookmarks and the like. */
export const medium: Importer = {
	kind: 'medium',
	name: 'a Medium export',
	recognizes: async (source) => {
		const story = storiesIn(source)[0];
		return story !== undefined && isStory(await source.head(story, 64_000));
	},
	read: async function* (source) {
		const stories = storiesIn(source);
		if (!stories.length) throw new Unreadable('There is no Medium export in it', 'Export from Medium under Settings, Security and apps, Download your information, and give the whole .zip file.');
		for (const file of stories) yield postOf(await source.text(file), file);
		const left = new LeftOut(source.name);
		const rest = source.files.filter((file) => !stories.includes(file) && file.endsWith('.html'));
		for (const file of rest) left.add(`pages in ${file.split('/').slice(0, -1).at(-1) ?? 'the export'}`, 'They are lists of Medium’s, not stories');
		yield* left.all();
	},
};

function storiesIn({ files }: Source): string[] {
	return files.filter((file) => /(?:^|\/)posts\/(?:draft|\d{4}-\d\d-\d\d)_[^/]*\.html$/.test(file));
}

/** An h-entry (https://microformats.org/wiki/h-entry) with a field of Medium's own; its styles alone are 2 KB. */
function isStory(head: Uint8Array): boolean {
	const start = Buffer.from(head).toString('utf8');
	return /class="h-entry"/.test(start) && /<h1\b[^>]*class="p-name"|data-field="body"/.test(start);
}
