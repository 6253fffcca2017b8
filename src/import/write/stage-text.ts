import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Converted } from '../converted.ts';
import { baseOf } from '../links/base.ts';
import { mended, printed } from '../links/mend.ts';
import type { Loss } from '../loss.ts';
import type { Placed } from '../place/plan.ts';
import type { Place, Post } from '../post.ts';
import type { Desk } from './desk.ts';
import { checkText } from './check.ts';
import { coverFor } from './cover.ts';
import { frontMatterOf, oneLine } from './front-matter.ts';
import { addressesFor, type Mark } from './links.ts';
import { lossesOfPlace } from './losses.ts';
import { picturesOf } from './pictures.ts';
import { placeIn } from './place-in.ts';

/**
 * Turns one text into files in the stage, all but its links to other texts, and looks at it as a build would. What would
 * still end a build makes it a draft; a plain page, which has no drafts, shows its text as code instead.
 *
 * @returns `undefined` if there is nothing in it
 */
export async function stageText(post: Post, placed: Placed, convert: Convert, desk: Desk): Promise<Staged | undefined> {
	const { stage, publication } = desk;
	const home = join(stage, placed.kind === 'page' ? 'pages' : 'essays');
	let files = 0;
	const base = baseOf(post);
	const pictures = picturesOf(post, base, desk, (name, bytes) => {
		mkdirSync(join(home, placed.id), { recursive: true });
		writeFileSync(join(home, placed.id, name), bytes);
		files++;
	});
	const converted = await convert(post);
	const { addresses, marks, losses } = await addressesFor(post, converted, { base, resolve: desk.resolve, pictures });
	const cover = placed.kind === 'page' ? undefined : await coverFor(post, pictures, losses);
	const path = join(home, files > 0 ? `${placed.id}/index.md` : `${placed.id}.md`);
	const tags = desk.tagsOf(post.tags);
	const decided = { title: oneLine(post.title ?? '') || 'Untitled', authors: desk.people.idsOf(post.authors), tags: tags.tags, next: desk.nextOf(post, placed), cover };
	const subtitle = post.excerpt && post.subtitle && oneLine(post.subtitle) !== oneLine(post.excerpt) ? `${printed([{ type: 'emphasis', children: [{ type: 'text', value: oneLine(post.subtitle) }] }])}\n\n` : '';
	const fateOf = (address: string) => ((mark) => (mark && 'fate' in mark ? mark.fate : undefined))(marks.get(address));
	const isWhole = [...marks.values()].every((mark) => 'to' in mark);
	let body = subtitle + converted.markdown(addresses, isWhole ? undefined : fateOf).replaceAll(markNames, (name) => (marks.has(name) && !('to' in (marks.get(name) as Mark)) ? '#top' : name)).trim();

	const write = (isUnfinished: boolean) => {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, `${frontMatterOf(post, placed, { ...decided, isUnfinished }, publication.site.settings)}\n${body}\n`);
	};
	const check = () => checkText({ id: placed.id, path, name: placed.id }, placed.kind, stage, publication, (text) => text.replaceAll(markNames, './another.md'));
	if (post.next?.trim() && decided.next === undefined && placed.kind === 'essay') losses.push({ ...post.source, rule: 'next', message: `The essay to read next, “${oneLine(post.next)}”, is not here, or readers cannot see it yet`, became: 'nothing', todo: 'Name it as `next` when it is there.' });
	write(false);
	let { rendered, errors } = await check();
	const loose = new Set(rendered.links.filter(({ kind, hash }) => kind === 'here' && !isThere(hash, rendered.anchors)).map(({ hash }) => hash));
	if (loose.size > 0) {
		for (const hash of loose) losses.push({ ...placeIn(post, hash), rule: 'link-nowhere', message: `The link to ${hash} leads to no place of the text`, became: 'text', todo: 'Lead it somewhere, or leave it out.' });
		body = mended(body, (address) => (loose.has(address) ? { name: '' } : undefined));
		write(false);
		({ rendered, errors } = await check());
	}
	if (errors.length > 0 && placed.kind === 'page') {
		if (body === '') return void rmSync(path);
		body = `${'`'.repeat(Math.max(3, ...[...body.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)))}\n${body}`;
		body += `\n${/^`+/.exec(body)?.[0] ?? ''}`;
		write(false);
	} else if (errors.length > 0) {
		placed.status = 'draft';
		write(true);
	}
	for (const { message, remedy } of errors) losses.push({ ...post.source, rule: 'would-not-build', message: `${message}; ${placed.kind === 'page' ? 'the text stands as code' : 'it came over as a draft'}`, became: placed.kind === 'page' ? 'code' : 'text', todo: remedy });
	const links = new Map([...marks].flatMap(([name, mark]) => ('to' in mark ? [[name, mark] as const] : [])));
	return { placed, path, title: decided.title, next: decided.next, anchors: new Set(rendered.anchors), links, remote: pictures.remote, lists: listsOf(post, placed, desk), losses: once([...post.losses, ...converted.losses, ...pictures.losses, ...losses, ...lossesOfPlace(post, placed, tags.lost)]) };
}

/** Of what readers cannot see yet there may be no list. */
function listsOf({ lists = [] }: Post, { kind, status }: Placed, { tagsOf }: Desk): Staged['lists'] {
	const kept = lists.map(({ address, tag }) => (tag === undefined ? { address } : { address, tag: tagsOf([tag]).tags[0] }));
	return kind === 'essay' && status === 'published' ? kept.filter((list): list is Staged['lists'][number] => !('tag' in list) || list.tag !== undefined) : [];
}

/** A cover that stands in the text as well need not be told of twice. */
function once(losses: readonly Loss[]): Loss[] {
	return [...new Map(losses.map((loss) => [JSON.stringify(loss), loss])).values()];
}

/** Whether a place is on a page; what follows `:~:` is for the browser alone. */
export function isThere(hash: string, anchors: Iterable<string>): boolean {
	const id = decodeURIComponent(hash.slice(1).replace(/:~:.*/s, '').replaceAll(/%(?![\da-f]{2})/gi, '%25'));
	return id === '' || id === 'top' || [...anchors].includes(id);
}

/** As `addressesFor` names what is decided later. */
export const markNames = /octavo-import-\d+-mark/g;

export type Convert = (post: Post) => Promise<Converted>;

/** A text in the stage. */
export interface Staged {
	placed: Placed;
	/** Absolute. */
	path: string;
	title: string;
	/** The id in its front matter. */
	next: string | undefined;
	/** Places in it that links can lead to. */
	anchors: ReadonlySet<string>;
	/** What marks in it stand for. */
	links: ReadonlyMap<string, { to: Placed; hash: string; address: string; place: Place }>;
	/** Addresses of pictures that are on the web still. */
	remote: readonly string[];
	/** Old addresses of lists that it stood in. */
	lists: NonNullable<Post['lists']>;
	losses: Loss[];
}
