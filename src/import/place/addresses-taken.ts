import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isReserved } from '../../library/checks/addresses.ts';
import { placeOf } from './old-address.ts';
import type { Publication } from './publication.ts';

/** Every address that has an owner, so that no imported text takes one that is not its own. */
export function addressesTaken({ essays, pages, site, earlier, paths }: Publication): AddressesTaken {
	const taken = new Set<string>();
	const take = (path: string) => void taken.add(placeOf(path));
	for (const { permalink, matter } of essays) [permalink, ...matter.aliases].forEach(take);
	for (const path of [...pages.map(({ permalink }) => permalink), ...earlier, ...Object.keys(site.settings.redirects), ...Object.keys(site.settings.gone)]) take(path);
	return {
		take,
		isFree: (path) => !taken.has(placeOf(path)) && !isReserved(placeOf(path)) && !existsSync(join(paths.root, 'public', path)),
	};
}

export interface AddressesTaken {
	take(path: string): void;
	isFree(path: string): boolean;
}
