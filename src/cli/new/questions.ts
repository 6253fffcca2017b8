import { autocompleteMultiselect, isCancel, select, text } from '@clack/prompts';
import { isId } from '../../essays/id.ts';
import type { Desk } from './desk.ts';
import { freeId, idFrom, planNew } from './plan.ts';
import type { Wish } from './wish.ts';

/**
 * Asks for the title of a new text, for its id, and for tags and an author where there are some to choose from.
 *
 * @param wish what was named already is not asked for
 * @returns `undefined` if whoever was asked thought better of it
 */
export async function askForText(wish: Wish, desk: Desk): Promise<Wish | undefined> {
	const title = await text({ message: 'Its title?', validate: (title = '') => (title.trim() === '' ? 'A title is all that it needs.' : undefined) });
	if (isCancel(title)) return undefined;
	const titled = { ...wish, title: title.trim() };
	const id = wish.id ?? (await askForId(titled, desk));
	if (isCancel(id)) return undefined;
	if (wish.page) return { ...titled, id };
	const tags = wish.tags ?? (await askForTags(desk));
	if (isCancel(tags)) return undefined;
	const authors = wish.authors ?? (await askForAuthor(desk));
	return isCancel(authors) ? undefined : { ...titled, id, tags, authors };
}

function askForId(wish: Wish, desk: Desk) {
	const made = idFrom(wish.title) || `essay-${desk.day}`;
	return text({ message: 'The name of its file, which becomes its address?', initialValue: freeId(made, wish, desk) ?? made, validate: (id = '') => objectionTo(id, wish, desk) });
}

function objectionTo(id: string, wish: Wish, desk: Desk): string | undefined {
	if (!isId(id)) return `Lower-case letters, digits and hyphens, such as ${idFrom(id) || 'keeping-the-light'}.`;
	const planned = planNew({ ...wish, id }, desk);
	return 'findings' in planned ? planned.findings[0]?.message : undefined;
}

async function askForTags({ content }: Desk) {
	const tags = [...new Set(content.essays.flatMap(({ matter }) => matter.tags))].sort();
	return tags.length === 0 ? undefined : autocompleteMultiselect({ message: 'What is it about? (None is fine.)', required: false, options: tags.map((tag) => ({ value: tag })) });
}

/** Where there is one author, or the settings name one, nobody need be asked. */
async function askForAuthor({ authors, content }: Desk) {
	if (authors.size < 2) return undefined;
	const usual = content.site.settings.author;
	const author = await select({ message: 'Who writes it?', options: [...authors.values()].map(({ id, name }) => ({ value: id, label: name })), ...(usual === undefined ? {} : { initialValue: usual }) });
	return isCancel(author) ? author : author === usual ? undefined : [author];
}
