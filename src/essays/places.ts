/** The names in a text that can be linked to, each kind in the order of the text. */
export interface Places {
	headings: Place[];
	notes: Place[];
	/** Whatever else has a name of its own: figures, tables, verse, terms. */
	figures: Place[];
	/** Keys of passages. */
	passages: string[];
}

export interface Place {
	id: string;
	/** Of a heading, 2 to 6. */
	level?: number;
	/** What tells it from another that gets its name: of a heading, the key of the passage after it; of a note, that of its words. */
	beside?: string;
}
