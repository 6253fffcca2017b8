import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CitationRecord, CitedName } from './citation-record.ts';

// Letters stay letters in every script: spelled as commands for the TeX of 1990, what has no command would be lost. And
// our keys may hold hyphens, which every BibTeX reads.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, checkLabel: false });

/** A record as BibTeX, for LaTeX and most reference managers. */
export function bibtex(record: CitationRecord): string {
	const { title, author, 'container-title': container, URL, issued } = record;
	const safe = { title: tex(title), 'container-title': tex(container), ...(author && { author: author.map(texName) }) };
	const written = plugins.output.format('bibtex', [{ ...safe, id: record.id, 'citation-key': record.id, type: record.type, URL: URL.replaceAll(/[{}]/g, encodeURIComponent), issued: { 'date-parts': issued['date-parts'].map((day) => day.slice(0, 2)) } }]) as string;
	// BibTeX knows months and no days. The address stands there a second time, in a field that TeX would not print as it is.
	return `${written.replace(/^\thowpublished = .*\n/m, '').replace(/^(\tmonth = )\{(\d+)\}/m, (_, start: string, month: string) => start + months[Number(month) - 1]).trim()}\n`;
}

/** A record as RIS, for EndNote, Zotero and their like. */
export function ris(record: CitationRecord): string {
	const day = record.issued['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('/');
	const [{ TY, ...tags } = {}] = plugins.output.format('ris', [record], { format: 'object' }) as Record<string, string | string[]>[];
	// Written out here, because the plugin's own text breaks long titles and addresses in the middle of a letter, shortens
	// keys, and gives a month one digit where the format wants two.
	const rows = Object.entries({ TY, ...tags, ID: record.id, DA: `${day}/`, ER: '' }).flatMap(([tag, values = '']) => [values].flat().map((value) => `${tag}  - ${value}`));
	return `${rows.join('\n')}\n`;
}

/** A record as CSL-JSON, for pandoc and citation processors. */
export function cslJson(record: CitationRecord): string {
	return plugins.output.format('data', [record]) as string;
}

/** The months that every BibTeX style knows by name. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Signs that mean something to TeX, as text. */
function tex(words: string): string {
	return words.replaceAll(/[\\{}&%$#_^~<>]|-(?=-)/g, (sign) => commands[sign] ?? `\\${sign}`);
}

function texName(name: CitedName): CitedName {
	return Object.fromEntries(Object.entries(name).map(([part, words]) => [part, tex(words)])) as CitedName;
}

const commands: Record<string, string> = { '-': '-{}', '\\': '\\textbackslash{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}', '<': '\\textless{}', '>': '\\textgreater{}' };
