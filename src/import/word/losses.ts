import type { Loss } from '../loss.ts';

/**
 * What a Word file holds that does not come over as it was, counted in its parts, and what mammoth says of it.
 *
 * @param text a part of the file as text, or an empty one
 * @param messages of mammoth
 */
export function lossesIn(file: string, text: (part: string) => string, formulas: readonly string[], messages: readonly string[]): Loss[] {
	const document = text('word/document.xml') + text('word/footnotes.xml') + text('word/endnotes.xml');
	const count = (form: RegExp, where = document) => where.match(form)?.length ?? 0;
	const found: (Omit<Loss, 'file'> | false)[] = [
		...formulas.map((formula) => ({ rule: 'formula', message: `The formula "${formula}" is only its characters now`, became: 'text' as const, todo: 'Write it again as TeX between two dollar signs.' })),
		counted('tracked-change', count(/<w:(?:ins|del|moveFrom|moveTo)\s/g), 'tracked change is taken as accepted', 'tracked changes are taken as accepted', 'converted'),
		counted('comment', count(/<w:comment\s/g, text('word/comments.xml')), 'comment was left out', 'comments were left out', 'nothing'),
		counted('text-box', count(/<w:txbxContent>/g, document.replaceAll(/<mc:Fallback>[^]*?<\/mc:Fallback>/g, '')) || count(/<w:txbxContent>/g), 'text box stands below its paragraph now', 'text boxes stand below their paragraphs now', 'text'),
		counted('chart', count(/<(?:c:chart|dgm:relIds)\s/g), 'chart or diagram was left out', 'charts or diagrams were left out', 'nothing', 'Save each as a picture from Word, and put it where it was.'),
		counted('underline', count(/<w:u\s+w:val="(?!none)[^"]*"/g, document.replaceAll(/<w:hyperlink\b[^]*?<\/w:hyperlink>/g, '')), 'underlined passage is plain now', 'underlined passages are plain now', 'text'),
		counted('contents', count(/w:docPartGallery w:val="Table of Contents"|<w:instrText[^>]*>\s*TOC\s/g) > 0 ? 1 : 0, 'table of contents was left out, since Octavo makes one', '', 'nothing'),
	];
	return [...found.filter((loss) => loss !== false), ...[...new Set(messages)].flatMap(said)].map((loss) => ({ file, ...loss }));
}

function counted(rule: string, count: number, one: string, many: string, became: Loss['became'], todo?: string): Omit<Loss, 'file'> | false {
	return count > 0 && { rule, message: `${count} ${count === 1 ? one : many}`, became, ...(todo && { todo }) };
}

/** What mammoth says in its own words, in ours. Names of styles come over as plain paragraphs, which is what they look like. */
function said(message: string): Omit<Loss, 'file'>[] {
	const style = /^Unrecognised (paragraph|run|table) style: '?(.*?)'? \(Style ID: .*\)$/.exec(message);
	if (style) return [{ rule: 'style', message: `The style "${style[2]}" means nothing to Octavo`, became: 'text' }];
	if (/was referenced but not defined/.test(message)) return [];
	// A type that browsers do not show is said with the picture's number, by what gathers pictures.
	if (/^Image of type/.test(message)) return [];
	const [, outside, missing] = /external image '([^']*)'|no part called (\S+)/.exec(message) ?? [];
	if (outside ?? missing) return [{ rule: 'picture', message: outside ? `The picture ${outside} lies outside of the file, and was left out` : `The picture ${missing} is missing in the file`, became: 'nothing', todo: 'Put the picture into the Word file, or beside the essay.' }];
	return [{ rule: 'word', message: `Of something in the file the converter says: ${message}`, became: 'nothing', todo: 'Compare the essay with the Word file.' }];
}
