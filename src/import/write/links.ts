import { posix } from 'node:path';
import type { Fate } from '../converted.ts';
import type { Base } from '../links/base.ts';
import type { Resolve } from '../links/resolve.ts';
import type { Loss } from '../loss.ts';
import type { Placed } from '../place/plan.ts';
import type { Place, Post } from '../post.ts';
import { placeIn } from './place-in.ts';
import type { Pictures } from './pictures.ts';

/**
 * Decides what each link and picture of a text becomes.
 *
 * What is known only when all texts are written (whether another text has a folder, which places it has), and what has to
 * take another form, stands in the text as a mark until then.
 */
export async function addressesFor(post: Post, converted: { links: readonly string[]; pictures: readonly { address: string; alt: string }[] }, { base, resolve, pictures }: Means): Promise<Addresses> {
	const addresses = new Map<string, string>();
	const marks = new Map<string, Mark>();
	const losses: Loss[] = [];
	const mark = (address: string, what: Mark) => {
		const name = `octavo-import-${marks.size}-mark`;
		marks.set(name, what);
		addresses.set(address, name);
	};
	for (const { address, alt } of converted.pictures) {
		const brought = await pictures.bring(address, alt);
		if ('name' in brought) addresses.set(address, brought.name);
		else mark(address, { fate: { link: brought.link, name: nameOf(address) }, address });
	}
	for (const address of converted.links) {
		const target = resolve(address, base);
		// A picture that links to itself was large already.
		if (addresses.has(address) && target.kind !== 'text') continue;
		if (target.kind === 'elsewhere') addresses.set(address, target.url);
		else if (target.kind === 'site') addresses.set(address, target.path);
		else if (target.kind === 'here') continue;
		else if (target.kind === 'file' && isAttachment(target.file)) addresses.set(address, (await pictures.attach(target.file)) + target.hash);
		else if (target.kind === 'text') mark(address, { to: target.text, hash: target.hash, address, place: placeIn(post, address) });
		else {
			const isFile = 'url' in target && /\.\w{2,5}$/.test(URL.parse(target.url ?? '')?.pathname ?? '');
			losses.push({ ...placeIn(post, address), rule: 'link-nowhere', message: `The link to ${address || 'no address'} leads to nothing that came over`, became: 'text', todo: isFile ? 'Put the file into `public` at the same path, and make it a link again.' : 'Lead it somewhere, or leave it out.' });
			mark(address, { fate: { name: '' }, address });
		}
	}
	return { addresses, marks, losses };
}

/** What may lie beside an essay for readers to have: no page, no program. */
function isAttachment(file: string): boolean {
	return /\.(?:jpe?g|png|webp|gif|avif|pdf|epub|mp3|m4a|ogg|oga|opus|wav|flac|mp4|webm|ogv|csv|txt|zip|docx?|xlsx?|pptx?|odt|ods)$/i.test(file);
}

function nameOf(address: string): string {
	return address.startsWith('data:') ? 'picture' : posix.basename(address.replace(/[?#].*/s, '')) || 'picture';
}

interface Means {
	base: Base;
	resolve: Resolve;
	pictures: Pictures;
}

export interface Addresses {
	/** From the address in the source to what stands for it: an address, or a mark. */
	addresses: Map<string, string>;
	marks: Map<string, Mark>;
	losses: Loss[];
}

/** What a mark stands for: another form, or another text. */
export type Mark = { fate: Fate; address: string } | { to: Placed; hash: string; address: string; place: Place };
