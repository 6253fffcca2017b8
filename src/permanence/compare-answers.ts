import type { Finding } from '../site/finding.ts';
import type { Complaints } from './complaints.ts';
import type { Lock } from './lock.ts';
import { placeOf } from './moved-addresses.ts';
import type { Now } from './now.ts';

/**
 * Compares what `site.yaml` says of addresses with what it has said: a line that was published has to stay, unless
 * something stands at the address now.
 *
 * @param standing addresses at which something stands, or that lead to an essay
 * @returns lines that are missing, as errors; what is new, in words; and the lines to be recorded
 */
export function compareAnswers(lock: Pick<Lock, Kind>, now: Pick<Now, Kind>, standing: readonly string[], say: Complaints): Record<Kind, Map<string, string>> & { missing: Finding[]; news: string[] } {
	const answered = new Set([...standing, ...now.redirects.keys(), ...now.gone.keys()].map(placeOf));
	const lost = (kind: Kind) => [...lock[kind]].filter(([from]) => !answered.has(placeOf(from)));
	const fresh = (kind: Kind) => [...now[kind].keys()].filter((from) => !lock.redirects.has(from) && !lock.gone.has(from));
	return {
		missing: kinds.flatMap((kind) => lost(kind).map(([from, to]) => say.answerGone(kind, from, to))),
		news: kinds.flatMap((kind) => fresh(kind).map((from) => `${from} in ${kind}`)),
		redirects: new Map([...now.redirects, ...lost('redirects')]),
		gone: new Map([...now.gone, ...lost('gone')]),
	};
}

const kinds = ['redirects', 'gone'] as const;

type Kind = (typeof kinds)[number];
