import { attributes } from '../chart/request.ts';
import type { Kind } from './block.ts';
import { callout } from './callout.ts';
import { chart } from './chart.ts';
import { definitions } from './definitions.ts';
import { dropcap } from './dropcap.ts';
import { epigraph } from './epigraph.ts';
import { gallery } from './gallery.ts';
import { pullquote } from './pullquote.ts';
import { questions } from './questions.ts';
import { verse } from './verse.ts';
import { wide } from './wide.ts';

/** Every kind of block, by the name that stands behind the colons. The manual shows each, and a test compares. */
export const kinds: Record<string, Kind> = {
	epigraph: { make: epigraph },
	pullquote: { make: pullquote },
	verse: { make: verse },
	wide: { make: wide },
	full: { make: wide },
	gallery: { make: gallery },
	note: { make: callout, titled: true },
	warning: { make: callout, titled: true },
	aside: { make: callout, titled: true },
	dropcap: { make: dropcap },
	questions: { make: questions },
	definitions: { make: definitions },
	chart: { make: chart, titled: true, attributes },
};
