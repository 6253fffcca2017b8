import { createHash } from 'node:crypto';
import type { Source } from '../importer.ts';
import type { Loss } from '../loss.ts';
import type { Post } from '../post.ts';
import type { Base } from '../links/base.ts';
import type { Resolve } from '../links/resolve.ts';
import type { Fetch } from '../pictures/fetcher.ts';
import { keptPicture } from '../pictures/keep.ts';
import { namesBeside } from '../pictures/names.ts';
import { placeIn } from './place-in.ts';

/**
 * Gets the pictures of one text: from the text itself, from the export, or from the web if that was asked for.
 *
 * @param put writes a file beside the text
 */
export function picturesOf(post: Post, base: Base, { source, resolve, fetch }: Sources, put: (name: string, bytes: Uint8Array) => void): Pictures {
	const nameFor = namesBeside();
	const names = new Map<string, string>();
	const losses: Loss[] = [];
	const lose = (address: string, rule: string, message: string, became: Loss['became'], todo: string) => void losses.push({ ...placeIn(post, address), rule, message, became, todo });

	const found = async (address: string): Promise<Uint8Array | Missing> => {
		const inside = post.files?.get(address) ?? dataIn(address);
		if (inside) return inside;
		const target = resolve(address, base);
		if (target.kind === 'file') return source.bytes(target.file);
		if (!('url' in target) || !/^https?:/.test(target.url ?? '')) return { why: 'it is not in the export' };
		const url = target.url as string;
		// At an address of this site there will be no picture to link to.
		const missing = { url, link: target.kind === 'elsewhere' ? url : undefined };
		if (!fetch) return { ...missing, why: 'it lies on the web' };
		const answer = await fetch(url);
		return typeof answer === 'string' ? { ...missing, why: answer } : answer;
	};

	const remote: string[] = [];
	return {
		losses,
		remote,
		bring: async (address, alt) => {
			const bytes = await found(address);
			const what = `The picture ${short(address)}`;
			if ('why' in bytes) {
				const isWaiting = bytes.url !== undefined && !fetch;
				if (bytes.url !== undefined) remote.push(bytes.url);
				lose(address, isWaiting ? 'picture-remote' : 'picture-missing', `${what} could not be shown: ${bytes.why}`, bytes.link === undefined ? 'text' : 'link', isWaiting ? 'Import into a fresh folder with --fetch-images, or save it beside the essay and show it there.' : 'Find it, save it beside the essay and show it there.');
				return bytes;
			}
			const hash = createHash('sha256').update(bytes).digest('hex');
			const known = names.get(hash);
			if (known !== undefined) return { name: known };
			const picture = await keptPicture(bytes);
			if (!picture) {
				lose(address, 'picture-damaged', `${what} is none that can be read`, 'text', 'Save it again as JPEG, PNG or WebP, beside the essay, and show it there.');
				return { why: 'it cannot be read' };
			}
			if (picture.isRedrawn) lose(address, 'picture-redrawn', `${what} is a drawing with scripts or links to elsewhere in it`, 'converted', 'See whether it is still as sharp as it should be.');
			const name = nameFor(address, alt, picture.ending);
			names.set(hash, name);
			put(name, picture.bytes);
			return { name };
		},
		attach: async (file) => {
			const bytes = await source.bytes(file);
			const hash = createHash('sha256').update(bytes).digest('hex');
			const name = names.get(hash) ?? nameFor(file, '', /\.\w+$/.exec(file)?.[0].toLowerCase() ?? '');
			if (!names.has(hash)) [names.set(hash, name), put(name, bytes)];
			return name;
		},
	};
}

function dataIn(address: string): Uint8Array | undefined {
	const [, head = '', body = ''] = /^data:([^,]*),(.*)$/s.exec(address) ?? [];
	if (body === '') return undefined;
	try {
		return Buffer.from(/;\s*base64\s*$/i.test(head) ? body : decodeURIComponent(body), /;\s*base64\s*$/i.test(head) ? 'base64' : 'utf8');
	} catch {
		return undefined;
	}
}

function short(address: string): string {
	return address.length > 200 ? `${address.slice(0, 60)}…` : address;
}

interface Sources {
	source: Source;
	resolve: Resolve;
	fetch: Fetch | undefined;
}

interface Missing {
	/** A clause. */
	why: string;
	/** Where it may still be. */
	url?: string;
	/** The same, if a link can lead there. */
	link?: string | undefined;
}

export interface Pictures {
	losses: Loss[];
	/** Addresses of those that are on the web still. */
	remote: string[];
	/** The name of a picture beside the text, or why there is none. */
	bring(address: string, alt: string): Promise<{ name: string } | Missing>;
	/** The name beside the text of a file that is linked to. */
	attach(file: string): Promise<string>;
}
