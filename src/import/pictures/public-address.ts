import { lookup as ask, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Finds the address of a host for a connection and refuses those that are not of the public internet, so that no text
 * makes the writer's machine ask for what only it can reach: itself, its network, the service in which a cloud keeps keys.
 * The connection is made to the very address that was looked at, so that a name cannot mean something else a moment later.
 */
export const publicLookup: LookupFunction = (host, options, done) => {
	ask(host, { ...options, all: true }, (error, found) => {
		if (error) return done(error, '', 0);
		const allowed = found.filter(({ address }) => isPublic(address));
		const [first] = allowed;
		if (!first) return done(Object.assign(new Error(`${host} is an address of a private network`), { code: 'EPRIVATE' }), '', 0);
		if (options.all) (done as (error: null, all: LookupAddress[]) => void)(null, allowed);
		else done(null, first.address, first.family);
	});
};

/**
 * Whether an IP address can be that of a public host: none of those that the registries of IANA set aside
 * (iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry), multicast, and what leads to IPv4
 * inside of IPv6.
 */
export function isPublic(address: string): boolean {
	const family = isIP(address.replace(/%.*$/, ''));
	if (family === 6) return given.check(address, 'ipv6') && !special.check(address, 'ipv6');
	return family === 4 && !special.check(address, 'ipv4');
}

const special = new BlockList();
for (const range of ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3']) add(special, range, 'ipv4');
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']) add(special, range, 'ipv6');

/** Unicast addresses that have been given out so far; everything else in IPv6 is local, mapped, translated or reserved. */
const given = new BlockList();
add(given, '2000::/3', 'ipv6');

function add(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
	const [net = '', bits] = range.split('/');
	list.addSubnet(net, Number(bits), family);
}
