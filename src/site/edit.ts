/** A place in a text, by its offsets, and what stands there from now on. */
export interface Edit {
	start: number;
	end: number;
	put: string;
}
