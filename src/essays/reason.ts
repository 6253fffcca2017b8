/**
 * Why one essay leads to another, from the strongest reason to the weakest. Structured, so that each language can say it
 * in its own words.
 */
export type Reason =
	/** The writer wants it read after this one. */
	| { kind: 'chosen' }
	/** The other is this part of the series both belong to. */
	| { kind: 'series'; name: string; part: number }
	/** This essay links to the other. */
	| { kind: 'links' }
	/** The other links to this essay. */
	| { kind: 'linked-from' }
	/** Both are about these: one or two tags or a term, as the writer spelled them. */
	| { kind: 'about'; subjects: string[] }
	/** Nothing but that both are here. */
	| { kind: 'archive' };
