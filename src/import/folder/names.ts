import { isDate } from '../../essays/date.ts';
import { idFor } from '../../essays/id.ts';

/** The last part of a path without its endings (`.md`, `.njk.md`), and the day that it begins with, if it does. */
export function nameOf(file: string): { name: string; day?: string; rest: string } {
	const name = file.replace(/^.*\//, '').replace(/(?:\.(?:njk|liquid|11ty))?\.(?:md|markdown|mdown|mkd|mdx|html?)$/i, '');
	const [, year = '', month = '', date = '', rest = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_ ]+(.+))?$/.exec(name) ?? [];
	const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	return isDate(day) ? { name, day, rest: rest || name } : { name, rest: name };
}

/** The folders of a file, outermost first. */
export function foldersOf(file: string): string[] {
	return file.split('/').slice(0, -1);
}

/** A title as part of an address, as generators make it: lower case, hyphens for spaces, letters of any script. */
export function slugged(text: string): string {
	return text.normalize('NFC').toLowerCase().replaceAll(/['’]/g, '').replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-').replaceAll(/^-|-$/g, '') || idFor(text);
}
