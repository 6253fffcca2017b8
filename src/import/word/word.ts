import mammoth from 'mammoth';
import { Unreadable, type Importer, type Skipped, type Source } from '../importer.ts';
import type { Loss } from '../loss.ts';
import type { Post } from '../post.ts';
import { withoutFormulas } from './formulas.ts';
import { lossesIn } from './losses.ts';
import { opened, packageIn, type Package } from './package.ts';
import { partsOf } from './parts.ts';
import { pictures } from './pictures.ts';
import { propertiesIn } from './properties.ts';
import { refusal } from './refusal.ts';
import { styles } from './styles.ts';

/** Word files: each a draft, since what lies in one has not been published. */
export const docx: Importer = {
	kind: 'docx',
	name: 'Word files',
	recognizes: async ({ files }) => isUnpacked(files) || files.some((file) => /\.(?:docx|docm|dotx)$/i.test(file)) || (files.length === 1 && isOther.test(files[0] ?? '')),
	async *read(source) {
		if (isUnpacked(source.files)) {
			yield await essayIn(packageIn(source), source.name.replace(/^.*\//, ''));
			return;
		}
		for (const file of source.files.filter((file) => (isWord.test(file) || isOther.test(file)) && !/(?:^|\/)~\$/.test(file))) yield await fileIn(source, file);
	},
};

const isWord = /\.(?:docx|docm|dotx)$/i;
const isOther = /\.(?:doc|dot|odt|rtf|pages|wpd|wps)$/i;

function isUnpacked(files: readonly string[]): boolean {
	return files.includes('word/document.xml');
}

/** One file that cannot be read ends the import; among others it is passed over and said. */
async function fileIn(source: Source, file: string): Promise<Post | Skipped> {
	try {
		const bytes = await source.bytes(file);
		const refused = refusal(file, bytes);
		if (refused) throw refused;
		return await essayIn(await opened(bytes, file), file);
	} catch (error) {
		if (!(error instanceof Unreadable) || source.files.length === 1) throw error;
		return { source: { file }, skipped: file, reason: `${error.message.replace(`${file} `, 'it ')}. ${error.remedy.replace(/\.$/, '')}`, isFailure: true };
	}
}

async function essayIn(parts: Package, file: string): Promise<Post | Skipped> {
	const { html, images, losses } = await converted(parts, file);
	const { html: text, title, subtitle, excerpt, date, day, authors } = partsOf(html);
	if (!/[\p{L}\p{N}]|<img/u.test(text.replaceAll(/<(?!img)[^>]*>/g, ''))) return { source: { file }, skipped: title ?? file, reason: 'there is no text in it' };
	const properties = propertiesIn(parts.exists('docProps/core.xml') ? await parts.read('docProps/core.xml', 'utf-8') : '');
	const published = day ?? properties.created;
	if (date && !day) losses.push({ file, rule: 'date', message: `"${date}" cannot be read as one day`, became: 'nothing', todo: 'Write the day as `published` in the front matter.' });
	return {
		source: { file },
		kind: 'essay',
		status: 'draft',
		title: title ?? properties.title ?? file.replace(/^.*\//, '').replace(/\.[^.]*$/, '').replaceAll(/[-_]+/g, ' '),
		...(subtitle && { subtitle }),
		addresses: [],
		...(published && { published }),
		authors: authors.length > 0 ? authors : properties.authors,
		tags: properties.tags,
		...((excerpt ?? properties.excerpt) && { excerpt: (excerpt ?? properties.excerpt) as string }),
		...(properties.lang && { lang: properties.lang }),
		body: { html: text },
		...(images.size > 0 && { files: images }),
		losses,
	};
}

/** By mammoth, which is given nothing but the parts: what they name outside of the file stays unread. */
async function converted(parts: Package, file: string): Promise<{ html: string; images: Map<string, Uint8Array>; losses: Loss[] }> {
	const texts = new Map<string, string>();
	const formulas: string[] = [];
	for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml', 'word/comments.xml']) {
		const flat = withoutFormulas(parts.exists(name) ? await parts.read(name, 'utf-8') : '');
		texts.set(name, flat.xml);
		formulas.push(...flat.formulas);
	}
	const read = async (name: string, encoding?: string) => (encoding === undefined ? parts.read(name) : (encoding !== 'base64' && texts.get(name)) || parts.read(name, encoding));
	const found = pictures(file);
	const options = { styleMap: styles, convertImage: found.convert, externalFileAccess: false, includeEmbeddedStyleMap: false };
	try {
		// `file` is what mammoth itself makes of a path or of bytes: the zip file stays opened by us, within its limits.
		const { value, messages } = await mammoth.convertToHtml({ file: { exists: parts.exists, read } } as never, options);
		const html = value.replaceAll(/<img\b[^>]*\bsrc=""[^>]*>/g, '');
		return { html, images: found.files, losses: [...lossesIn(file, (part) => texts.get(part) ?? '', formulas, messages.map(({ message }) => message)), ...found.losses] };
	} catch {
		throw new Unreadable(`${file} is damaged, or no Word file`, 'Open it in Word or LibreOffice, which can repair some files, and save it again as .docx.', { file });
	}
}
