/** The files beside every essay's page, for machines, by what they are: `/an-essay/` has `/an-essay/cite.bib`. */
export const beside = {
	markdown: 'index.md',
	bibtex: 'cite.bib',
	ris: 'cite.ris',
	csl: 'cite.csl.json',
	oembed: 'oembed.json',
} as const;

export type Beside = keyof typeof beside;
