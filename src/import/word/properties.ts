import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from '../../markdown/walk.ts';
import { writtenDay } from '../written-day.ts';
import { namesIn } from '../text/name.ts';

/**
 * The properties of a document (`docProps/core.xml`, ECMA-376 part 2, 11), without what programs fill in by themselves:
 * names of accounts as the creator, names of files and templates as the title.
 */
export function propertiesIn(xml: string): Properties {
	const values = new Map<string, string>();
	visit(fromHtml(xml, { fragment: true }), 'element', (element) => void values.set(element.tagName.replace(/^.*:/, ''), toString(element).trim()));
	const value = (name: string) => values.get(name) || undefined;
	const title = value('title');
	const creator = value('creator');
	const created = writtenDay(value('created') ?? '');
	const lang = value('language');
	return {
		...(title && !/^(?:Microsoft Word\b.*|Document\d*|Untitled.*|.*\.(?:docx?|dotx?|odt|rtf))$/i.test(title) && { title }),
		authors: creator && !/^(?:Microsoft (?:Office )?User|Office User|User|Admin(?:istrator)?|Author|Owner|python-docx|docx4j|Unknown|PC|Un-named|.*@.*)$/i.test(creator) ? (namesIn(creator.replaceAll(';', ',')) ?? [creator]).map((name) => ({ name })) : [],
		tags: (value('keywords') ?? '').split(/[,;]/).map((tag) => tag.trim()).filter((tag) => tag !== ''),
		...(created && created !== 'ambiguous' && { created }),
		...(lang && { lang }),
		...(value('description') && { excerpt: value('description') as string }),
	};
}

export interface Properties {
	title?: string;
	authors: { name: string }[];
	tags: string[];
	/** The day on which the file was made, in Greenwich: Word says no other. */
	created?: string;
	lang?: string;
	excerpt?: string;
}
