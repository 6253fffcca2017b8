import type { LinkRecord } from '../../permanence/links-lock.ts';
import { withoutHash } from '../../site/address.ts';
import { fault, warning, type Finding } from '../../site/finding.ts';
import type { Place } from './outbound.ts';
import { keptAway } from './turns.ts';

/** What an answer means for whoever links there. Sites turn programs away in many ways: only what is surely gone is dead. */
export function verdictOn({ status = 0, failed, moved }: LinkRecord): Verdict {
	if (failed === keptAway) return 'unasked';
	if (status === 404 || status === 410 || failed === 'there is no such host') return 'dead';
	return status < 200 || status >= 300 ? 'doubtful' : moved === undefined ? 'alive' : 'moved';
}

/** What is to be done about a link, at every place where it stands. */
export function findingsOn(address: string, link: LinkRecord, places: readonly Place[]): Finding[] {
	const verdict = verdictOn(link);
	const { status, failed, moved } = link;
	const why = failed ?? `it answers ${status}`;
	return places.flatMap(({ text, line }) => {
		const { name } = text;
		if (verdict === 'dead' && text.kind === 'essay' && Object.keys(text.matter.archived).some((gone) => withoutHash(gone) === address)) return [];
		const copy = text.kind === 'essay' ? ', or name an archived copy of it under `archived` in the front matter' : '';
		if (verdict === 'dead') return fault(name, line, `The link to ${address} is dead: ${why}`, `Correct it${copy}.`);
		if (verdict === 'doubtful') return warning(name, line, `The link to ${address} could not be checked: ${why}`, 'See for yourself whether it works.');
		return verdict === 'moved' ? warning(name, line, `The link to ${address} has moved to ${moved}`, 'Write the new address if that is what you mean.') : [];
	});
}

/** `unasked`: the host wants no program to ask. */
export type Verdict = 'alive' | 'moved' | 'dead' | 'doubtful' | 'unasked';
