import type { Place } from './post.ts';

/** Something that did not come over as it was, said so that nobody has to find out by reading. */
export interface Loss extends Place {
	/** What kind of thing, for programs and for counting: `shortcode`, `embed`, `script`, `picture-without-alt` … */
	rule: string;
	/** In one sentence without a final stop, with the thing's own words where that helps. */
	message: string;
	/** What became of it. */
	became: 'converted' | 'code' | 'text' | 'link' | 'nothing';
	/** What the writer should do, if anything, in one sentence. */
	todo?: string;
}
