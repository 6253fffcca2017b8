import { posix } from 'node:path';
import { idFor } from '../../essays/id.ts';
import { decoded } from '../../site/address.ts';
import { oldAddress, placeOf } from '../place/old-address.ts';
import type { FindFile } from '../place/files-in.ts';
import type { Placed } from '../place/plan.ts';
import type { Publication } from '../place/publication.ts';
import { unknownHost, type Base } from './base.ts';

/**
 * Finds out what the links of imported texts mean: other texts of the export by their old addresses and files, files of
 * the export, what the publication has already, or something elsewhere.
 */
export function resolverOf(placed: readonly Placed[], { essays, pages, site }: Publication, findFile: FindFile): Resolve {
	const hosts = new Set(placed.flatMap(({ entry }) => entry.addresses.flatMap(({ host }) => host ?? [])));
	const origins = [...new Set(placed.flatMap(({ entry }) => entry.addresses.flatMap(({ origin }) => origin ?? [])))];
	const own = oldAddress(`${site.settings.origin}/`)?.host;
	const byKey = firstOf(placed.flatMap((text) => text.entry.addresses.map(({ key }) => [key, text] as const)));
	const byFile = onlyOf(placed.map((text) => [text.entry.source.file, text] as const));
	const byName = onlyOf(placed.flatMap((text) => [...new Set([text.entry.slug, text.entry.title, nameOf(text.entry.source.file)])].map((name) => [idFor(name ?? ''), text] as const)));
	const here = firstOf([...essays.filter(({ status }) => status === 'published'), ...pages].flatMap((text) => [text.permalink, ...('aliases' in text.matter ? text.matter.aliases : [])].map((path) => [placeOf(path), text.permalink] as const)));

	return (address, { url: base, file }) => {
		if (address.startsWith('#')) return { kind: 'here', hash: address };
		if (/^(?:mailto|tel|sms|xmpp|geo|doi):/i.test(address)) return { kind: 'elsewhere', url: address };
		const { path: typed, hash } = apart(address);
		const isWhole = /^(?:https?:)?\/\//i.test(address);
		if (!isWhole && (address === '' || /^[a-z][a-z0-9+.-]*:/i.test(address))) return { kind: 'nowhere' };
		if (!isWhole) {
			const beside = file === undefined || typed.startsWith('/') ? typed.replace(/^\//, '') : posix.join(posix.dirname(file), decoded(typed));
			const text = byFile.get(decoded(beside)) ?? (mayBeName(typed) ? byName.get(idFor(nameOf(decoded(typed)))) : undefined);
			if (text) return { kind: 'text', text, hash };
		}
		const url = URL.parse(/^www\./i.test(address) ? `https://${address}` : address, base);
		const old = url ? oldAddress(url.href) : undefined;
		if (!url || !old) return { kind: 'nowhere' };
		const isKnown = url.href.startsWith(unknownHost) || hosts.has(old.host ?? '') || old.host === own;
		const text = isKnown ? byKey.get(old.key) : undefined;
		if (text) return { kind: 'text', text, hash: old.hash };
		const found = findFile(url.pathname, { from: isWhole ? undefined : file, isElsewhere: isWhole || /^[^./]+\.[^/]+\//.test(address) }) ?? (isWhole ? undefined : findFile(typed, { from: file }));
		if (found !== undefined) return { kind: 'file', file: found, hash };
		if (isKnown && old.key === '/') return { kind: 'site', path: `/${old.hash}` };
		const path = old.path.startsWith(site.settings.base) ? here.get(placeOf(`/${old.path.slice(site.settings.base.length)}`)) : undefined;
		if (isKnown && path !== undefined) return { kind: 'site', path: path + old.hash };
		// On the publication's own host nothing else will be there.
		if (old.host === own) return { kind: 'nowhere', url: url.href };
		if (!url.href.startsWith(unknownHost)) return { kind: 'elsewhere', url: url.href };
		return origins.length === 1 && (isWhole || typed.startsWith('/')) ? { kind: 'elsewhere', url: new URL(`${url.pathname}${url.search}${url.hash}`, origins[0]).href } : { kind: 'nowhere' };
	};
}

/** Whether an address may be the name of a text: relative or that of a file of Markdown, and not that of a picture. */
function mayBeName(path: string): boolean {
	const ending = /\.([a-z]\w{1,7})$/i.exec(path)?.[1] ?? '';
	return /^(?:md|mdx|markdown)$/i.test(ending) || (/^(?:html?)?$/i.test(ending) && !path.startsWith('/') && path !== '');
}

function apart(address: string): { path: string; hash: string } {
	const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
	return { path, hash };
}

/** The last part of a path without its ending and day, by which writers and templates call a text. */
function nameOf(path: string): string {
	return posix.basename(path).replace(/\.\w+$/, '').replace(/^\d{4}-\d{2}-\d{2}-/, '');
}

function firstOf<T>(pairs: (readonly [string, T])[]): Map<string, T> {
	return new Map(pairs.toReversed());
}

/** Without names that several have. */
function onlyOf<T>(pairs: (readonly [string, T])[]): Map<string, T> {
	return new Map([...Map.groupBy(pairs, ([name]) => name)].flatMap(([name, those]) => (name !== '' && those[0] && those.every(([, value]) => value === those[0]?.[1]) ? [[name, those[0][1]] as const] : [])));
}

export type Resolve = (address: string, base: Base) => Target;

/** What a link means. */
export type Target =
	| { kind: 'text'; text: Placed; hash: string }
	| { kind: 'file'; file: string; hash: string }
	/** A path of this site, which has something there. */
	| { kind: 'site'; path: string }
	| { kind: 'here'; hash: string }
	| { kind: 'elsewhere'; url: string }
	/** `url`: an address of this site, at which there may be something until the old site is switched off. */
	| { kind: 'nowhere'; url?: string };
