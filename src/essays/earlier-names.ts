import * as z from 'zod';

/** Names that places in a text had, each with the name of what stands for it now. */
export function earlierNames() {
	const name = () => z.string().regex(/^[^\s#]+$/, 'is no name of a place');
	return z.record(name(), name()).default({}).describe('Earlier names of headings, notes and figures, each with the name of what stands for it now; `top` is the beginning.');
}
