import { fault, type Finding } from '../site/finding.ts';
import type { Gone } from './anchors.ts';
import type { Lock, PublishedEssay, PublishedSite } from './lock.ts';
import type { SiteMove } from './moves.ts';
import type { EssayNow, TextNow } from './now.ts';
import type { Swapped } from './swapped.ts';

/** What a build says of things that were public and are no longer there, each with the lines that would mend it. */
export function complaints({ lockFile, lineOf, lineOfPlace, siteFile, siteLine }: Where) {
	return {
		essayGone: ({ id, at }: PublishedEssay, fresh: readonly EssayNow[]): Finding => {
			const renamed = `If ${fresh.length === 1 ? `${fresh[0]?.file} is this essay under another name` : 'it has another name now'}, give it \`aliases: [${at}]\`; else `;
			return fault(lockFile, lineOf('essay', id), `The essay "${id}" at ${at} was published and is gone`, `${renamed}bring it back, or write into ${siteFile}, under \`gone:\`, the line \`${at}: why\`, or, if another stands for it, under \`redirects:\` the line \`${at}: /another/\`.`);
		},
		hidden: (essay: EssayNow, { at }: PublishedEssay): Finding =>
			essay.status === 'draft'
				? fault(essay.file, essay.lineOf('draft'), `The essay was published at ${at} and is a draft now`, 'Delete `draft: true`; or write `gone: why` in its place, and a page that says so stays at its address.')
				: fault(essay.file, essay.lineOf('published'), `The essay was published at ${at} and waits for ${essay.published} now`, 'Give it back its day; or write `gone: why`, and a page that says so stays at its address.'),
		swapped: ({ essay, other, at }: Swapped): Finding =>
			fault(essay.file, undefined, `The words are those published at ${at}, and ${other.file}, which was there, has others now: files have changed places`, 'Give each text back the name it was published under, and new ones new names; where only the addresses shall change, `permalink` in the front matter says them.'),
		answerGone: (kind: 'redirects' | 'gone', from: string, to: string): Finding =>
			fault(siteFile, undefined, `The address ${from} ${kind === 'gone' ? 'was said to be gone, and nothing says so now' : `led to ${to}, and leads nowhere now`} (${lockFile}:${lineOf('answer', from)})`, `Write back, under \`${kind}:\`, the line \`${from}: ${kind === 'gone' && /[:#"'\[{&*!|>%@`]/.test(to) ? JSON.stringify(to) : to}\`.`),
		placeGone: (text: TextNow, key: string, place: Gone): Finding => {
			if (place.at !== undefined) return placeMoved(text, place.id, place.at, `${lockFile}:${lineOfPlace(key, place.id)}`, place.kind === 'notes');
			const noun = { headings: 'heading', notes: 'note', figures: 'place' }[place.kind];
			const asked = Object.hasOwn(text.anchors, place.id);
			const remedy = asked ? `No heading, note or figure is called #${text.anchors[place.id]}: name one, such as \`${place.near}\`.` : `Write into its front matter, under \`anchors:\`, the line \`${place.id}: ${place.near}\`${place.kind === 'headings' && place.near !== 'top' ? `, or behind the heading \`{#${place.id}}\`` : ''}.`;
			return fault(text.file, asked ? text.lineOf('anchors', place.id) : undefined, `The ${noun} #${place.id} was published and is gone (${lockFile}:${lineOfPlace(key, place.id)})`, remedy);
		},
		pageGone: (page: string, near: string): Finding =>
			fault(lockFile, lineOf(page), `The page ${page} was published and is gone`, `Bring it back, or write into ${siteFile}, under \`redirects:\`, the line \`${page}: ${near}\`, or, under \`gone:\`, the line \`${page}: why\`.`),
		patternChanged: (count: number, { permalinks }: PublishedSite): Finding =>
			fault(siteFile, siteLine('permalinks'), `The pattern of permalinks has changed, and ${counted(count, 'essay')} would move`, `Run \`${accept}\`, and the old addresses will lead to the new ones; or put the pattern back: \`permalinks: ${permalinks}\`.`),
		siteMoved: ({ site, essays, pages }: Lock, { at }: PublishedSite, move: SiteMove): Finding =>
			fault(siteFile, siteLine('url'), `The publication was at ${site?.at} and is at ${at} now: ${counted(essays.size, 'essay')} and ${counted(pages.size, 'page')} would move`, `Run \`${accept}\`${move === 'host' ? ', and have the old host send readers on' : ', and the old addresses will lead to the new ones'}; or put it back: \`url: ${site?.at}\`.`),
		siteLeads: (before: PublishedSite, now: PublishedSite, move: SiteMove): string =>
			move === 'host'
				? `The publication has moved from ${before.at} to ${now.at}. Only the old host can send readers on: give its _redirects the line \`${before.at}* ${now.at}:splat 301\`, or its server the same.`
				: `The publication has moved from ${before.at} to ${now.at}. Old addresses outside of the new folder need a host that redirects: see _redirects and hosting/.`,
	};
}

function placeMoved({ file }: TextNow, id: string, at: string, recorded: string, isNote: boolean): Finding {
	const [label, other] = [id, at].map((name) => name.replace(/^fn-/, ''));
	return isNote
		? fault(file, undefined, `The note #${id} was published with the words that #${at} has now (${recorded})`, `Call it \`[^${label}]\` again, not \`[^${other}]\`, and give new notes new names, such as \`[^new]\`: readers see numbers in the order of the text, whatever the names.`)
		: fault(file, undefined, `The heading #${id} was published before the words that stand below #${at} now (${recorded})`, `Write \`{#${id}}\` behind the heading that is #${at} now, and a name of its own behind every new one of the same title, such as \`{#${id}-new}\`.`);
}

const accept = 'npm run build -- --accept-moves';

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export type Complaints = ReturnType<typeof complaints>;

/** Where findings point to. */
export interface Where {
	lockFile: string;
	/** Line of a thing in the record. */
	lineOf(...words: string[]): number | undefined;
	lineOfPlace(text: string, id: string): number | undefined;
	siteFile: string;
	/** Line of a setting. */
	siteLine(...path: PropertyKey[]): number;
}
