import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Essay } from '../essays/essay.ts';
import { mediaFolder } from '../markdown/media.ts';
import { revisionOf } from '../markdown/revision.ts';
import type { Press } from '../sharing/card/draw.ts';
import { shapes } from '../sharing/card/shape.ts';
import { essaySubject, publicationSubject, type Subject } from '../sharing/card/subject.ts';
import type { Settings } from '../site/settings.ts';
import { writeWhole } from './cache.ts';
import { contentOf, type MediaFile } from './media.ts';
import { openThreads, others } from './threads.ts';

/** Every card of the site: two for the publication, under the name `index`, and two for each essay. */
export function cardsOf(essays: readonly Essay[], settings: Settings): Card[] {
	const pair = (id: string, subject: () => Subject) => kinds.map((kind): Card => ({ id, name: `${id}${shapes[kind].suffix}`, kind, subject }));
	return [...pair('index', () => publicationSubject(settings)), ...essays.flatMap((essay) => pair(essay.id, () => essaySubject(essay, settings)))];
}

/**
 * The PNG of a card, drawn only if nothing like it was drawn before: it is kept under a hash of every word on it, the
 * name of its cover (which holds a hash of its content) and of all that draws.
 *
 * @param media files under /media/, by name
 */
export async function pngOf({ kind, subject: subjectOf }: Card, media: ReadonlyMap<string, MediaFile>, cache: string, root = process.cwd()): Promise<Uint8Array<ArrayBuffer>> {
	const subject = subjectOf();
	revision ??= revisionOf(root, ['src/sharing/card', 'src/styles/fonts']);
	const key = createHash('sha256').update(JSON.stringify([revision, kind, subject])).digest('hex').slice(0, 32);
	const path = join(cache, 'cards', `${key}.png`);
	if (existsSync(path)) return readFileSync(path);
	const cover = subject.cover && media.get(subject.cover.slice(mediaFolder.length + 1));
	const png = await draw({ subject, kind, cover: cover ? (await contentOf(cover, cache)).bytes : undefined }, root);
	writeWhole(path, png);
	return png;
}

/** Many cards are drawn beside the pages that this thread renders. */
async function draw(sheet: Sheet, root: string): Promise<Uint8Array<ArrayBuffer>> {
	drawn += 1;
	if (drawn > few && others > 0) return (await (threads ??= openThreads('card-worker.ts', others, 4))).run(sheet) as Promise<Uint8Array<ArrayBuffer>>;
	press ??= import('../sharing/card/draw.ts').then(({ openPress }) => openPress(root));
	return (await press)(sheet.subject, sheet.kind, sheet.cover);
}

/** A thread has fonts of its own to read, and does not pay for these. */
const few = 40;
let drawn = 0;
let threads: ReturnType<typeof openThreads> | undefined;
const kinds = Object.keys(shapes) as (keyof typeof shapes)[];
let revision: string | undefined;
let press: Promise<Press> | undefined;

/** All that a card is drawn from; another thread can be given it. */
export interface Sheet {
	subject: Subject;
	kind: keyof typeof shapes;
	/** The bytes of a picture. */
	cover: Uint8Array | undefined;
}

export interface Card {
	/** Of its essay; `index` for the publication. */
	id: string;
	/** Name under /cards/, without `.png`. */
	name: string;
	kind: keyof typeof shapes;
	/** Put together when the card is asked for: ten thousand need not lie in memory. */
	subject: () => Subject;
}
