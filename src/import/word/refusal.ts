import { Unreadable } from '../importer.ts';

/** Why a file of a word processor cannot be read, with the way out; nothing if it may be a Word file of today. */
export function refusal(file: string, bytes: Uint8Array): Unreadable | undefined {
	const head = Buffer.from(bytes.subarray(0, 8));
	const old = head.toString('hex') === 'd0cf11e0a1b11ae1';
	if (old && Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) return new Unreadable(`${file} is locked with a password`, 'Open it in Word, take the password away under File, Info, Protect Document, and save it.', { file });
	const [, kind] = Object.entries(others).find(([ending]) => file.toLowerCase().endsWith(ending)) ?? [];
	if (kind) return new Unreadable(`${file} is ${kind}`, `Open it in ${kind.includes('Pages') ? 'Pages, and export it' : 'Word or LibreOffice, and save it'} as .docx.`, { file });
	if (old) return new Unreadable(`${file} is a Word file of before 2007, whatever its name says`, 'Open it in Word or LibreOffice, and save it as .docx.', { file });
	if (head.toString('latin1').startsWith('{\\rtf')) return new Unreadable(`${file} is in Rich Text Format, whatever its name says`, 'Open it in Word or LibreOffice, and save it as .docx.', { file });
	return undefined;
}

const others: Record<string, string> = {
	'.doc': 'a Word file of before 2007',
	'.dot': 'a Word template of before 2007',
	'.odt': 'an OpenDocument text',
	'.rtf': 'in Rich Text Format',
	'.pages': 'a document of Pages',
	'.wpd': 'a WordPerfect file',
	'.wps': 'a Works file',
};
