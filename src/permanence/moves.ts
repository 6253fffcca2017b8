import type { Lock, PublishedSite } from './lock.ts';

/** Whether a publication that was at one address and is at another has been moved, and in which way. */
export function siteMove(before: PublishedSite | undefined, now: PublishedSite): SiteMove {
	if (!before || before.at === now.at) return undefined;
	const [old, next] = [new URL(before.at), new URL(now.at)];
	// Names that can belong to nobody (RFC 2606): whatever was there was never public.
	if (/(?:^|\.)(?:example|invalid|test|localhost)$/.test(old.hostname)) return undefined;
	return old.origin === next.origin ? 'folder' : 'host';
}

/**
 * The record after the whole publication has moved: what was at the old address leads to the new one.
 *
 * On another host nothing of ours can answer for the old one, so only the address of the site is remembered. In another
 * folder of the same host each address is, relative to the new folder where it lies inside, else in full.
 */
export function moveSite(lock: Lock, now: PublishedSite): Lock {
	const { site } = lock;
	const move = siteMove(site, now);
	if (!site || move === undefined) return lock;
	const moved = { ...lock, site: { ...site, at: now.at, was: [...new Set([...site.was, site.at])].filter((at) => at !== now.at) } };
	if (move === 'host') {
		// Whoever comes back to a host they had finds their own addresses there, some of them in full.
		const essays = [...lock.essays].map(([id, essay]) => [id, { ...essay, was: [...new Set(essay.was.map((address) => relative(address, now.at)))].filter((address) => address !== essay.at) }] as const);
		return { ...moved, essays: new Map(essays), moved: new Map([...lock.moved].map(([old, to]) => [relative(old, now.at), to] as const).filter(([old]) => !lock.pages.has(old))) };
	}
	const from = (address: string) => relative(address.startsWith('/') ? site.at + address.slice(1) : address, now.at);
	const essays = [...lock.essays.values()].map((essay) => ({ ...essay, was: [...essay.was, essay.at].map(from) }));
	const lists = [...[...lock.moved].map(([old, to]) => [from(old), to] as const), ...[...lock.pages, ...lock.redirects.keys(), ...lock.gone.keys()].map((page) => [from(page), page] as const)];
	return {
		...moved,
		essays: new Map(essays.map((essay) => [essay.id, essay])),
		// Whoever moves back finds pages where they were: those lead nowhere else.
		moved: new Map(lists.filter(([old]) => !lock.pages.has(old))),
	};
}

/** A full address as a path from that of the site (`at`), where it lies inside. */
export function relative(address: string, at: string): string {
	return address.startsWith(at) ? `/${address.slice(at.length)}` : address;
}

/** `folder`: another place on the same host; `host`: another host. */
export type SiteMove = 'folder' | 'host' | undefined;
