import type { Essay } from '../essays/essay.ts';
import type { Settings } from '../site/settings.ts';
import type { Beside } from './beside.ts';
import { bibtex, cslJson, ris } from './citation-files.ts';
import { citationRecord } from './citation-record.ts';
import { markdownOf } from './markdown.ts';
import { oembed } from './oembed.ts';

/** A file beside an essay's page, with its media type. */
export function fileBeside(kind: Beside, essay: Essay, settings: Settings): { text: string; type: string } {
	return { text: writers[kind](essay, settings), type: types[kind] };
}

const writers: Record<Beside, (essay: Essay, settings: Settings) => string> = {
	markdown: markdownOf,
	bibtex: (essay, settings) => bibtex(citationRecord(essay, settings)),
	ris: (essay, settings) => ris(citationRecord(essay, settings)),
	csl: (essay, settings) => cslJson(citationRecord(essay, settings)),
	oembed,
};

const types: Record<Beside, string> = {
	markdown: 'text/markdown',
	bibtex: 'application/x-bibtex',
	ris: 'application/x-research-info-systems',
	csl: 'application/vnd.citationstyles.csl+json',
	oembed: 'application/json',
};
