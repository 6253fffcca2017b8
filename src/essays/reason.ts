/** Why one essay leads to another. Structured, so that each language can say it in its own words. */
export type Reason =
	| { kind: 'chosen' }
	| { kind: 'series'; name: string; part: number }
	| { kind: 'links' }
	| { kind: 'linked-from' }
	| { kind: 'about'; subjects: string[] }
	| { kind: 'archive' };
