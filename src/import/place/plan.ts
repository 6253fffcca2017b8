import { isDate } from '../../essays/date.ts';
import { permalinkFrom } from '../../essays/permalink.ts';
import type { EssayFile, PageFile } from '../../library/text.ts';
import type { Status } from './status.ts';
import { statusOf } from './status.ts';
import { addressesTaken } from './addresses-taken.ts';
import { alreadyHere } from './already.ts';
import { chooseIds } from './ids.ts';
import { aliasFor, placeOf } from './old-address.ts';
import type { Publication } from './publication.ts';
import { partsOf } from './series.ts';
import type { Entry } from './survey.ts';

/** Decides of every text of an export whether it comes over, as what, under which id, and which old addresses it keeps. */
export function planPlaces(entries: readonly Entry[], publication: Publication): Placed[] {
	const { site, day } = publication;
	const taken = addressesTaken(publication);
	const here = alreadyHere(publication);
	const found = entries.map((entry) => ({ entry, here: here(entry), published: isDate(entry.published ?? '') ? (entry.published as string) : day, status: statusOf(entry, day) }));
	// A plain page has no drafts: what readers must not see becomes the draft of an essay.
	const fresh = found.filter(({ here }) => !here).map((one) => ({ ...one, kind: one.entry.kind === 'page' && one.status === 'published' ? ('page' as const) : ('essay' as const) }));
	const ids = chooseIds(fresh, publication, taken);
	const parts = partsOf(fresh.map(({ entry, published }) => ({ ...entry, day: published })), publication.essays);
	const kinds = new Map(fresh.map(({ entry, kind }) => [entry.index, kind]));
	return found.map(({ entry, here, published, status }) => {
		if (here) return { entry, here, kind: here.kind, id: here.id, published, status: here.kind === 'page' ? 'published' : here.status === 'gone' ? 'draft' : here.status, permalink: here.permalink, aliases: [], lost: [], series: undefined };
		const id = ids.get(entry.index) as string;
		const kind = kinds.get(entry.index) ?? 'essay';
		const permalink = kind === 'page' ? `/${id}/` : permalinkFrom(site.settings.permalinks, id, published);
		return { entry, here, kind, id, published, status, permalink, ...keep(entry, permalink), series: parts.get(entry.index) };
	});

	/** Of the addresses of a text, those that can lead to it. */
	function keep({ addresses, status }: Entry, permalink: string): Pick<Placed, 'aliases' | 'lost'> {
		const aliases = new Set<string>();
		const lost: Placed['lost'] = [];
		// Nobody can have the address of what was never published.
		for (const address of status === 'draft' ? [] : addresses) {
			// Nobody has the number of what has had a name, or is not public yet.
			if (address.isNumber && (addresses.length > 1 || status === 'scheduled')) continue;
			const found = aliasFor(address, site.settings);
			if ('reason' in found) lost.push({ address: address.key, reason: found.reason });
			else if (placeOf(found.alias) === placeOf(permalink) || [...aliases].some((alias) => placeOf(alias) === placeOf(found.alias))) continue;
			else if (!taken.isFree(found.alias)) lost.push({ address: found.alias, reason: 'something else has that address' });
			else {
				aliases.add(found.alias);
				taken.take(found.alias);
			}
		}
		return { aliases: [...aliases], lost };
	}
}

/** A text and its place in the publication. */
export interface Placed {
	entry: Entry;
	/** The text itself, if it is in the publication already. */
	here: EssayFile | PageFile | undefined;
	kind: 'essay' | 'page';
	id: string;
	/** `YYYY-MM-DD`; today where the export knows no day. */
	published: string;
	status: Status;
	permalink: string;
	/** Old addresses that lead to it. */
	aliases: string[];
	/** Those that cannot, each with the reason as a clause. */
	lost: { address: string; reason: string }[];
	series: { name: string; part: number } | undefined;
}
