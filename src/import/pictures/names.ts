import { posix } from 'node:path';
import { idFor } from '../../essays/id.ts';
import { decoded } from '../../site/address.ts';

/**
 * Names the files beside one text: after what they were called, or after what they show where that says nothing; two of a
 * name get numbers.
 */
export function namesBeside(): (address: string, alt: string, ending: string) => string {
	const taken = new Set<string>();
	return (address, alt, ending) => {
		const own = address.startsWith('data:') ? '' : idFor(posix.basename(decoded(address.replace(/[?#].*/s, ''))).replace(/\.\w{2,5}$/, '').replace(/-\d+x\d+$/, ''));
		const base = (saysNothing(own) ? idFor(alt.slice(0, 60)) : '') || own || 'picture';
		for (let number = 1; ; number++) {
			const name = `${number === 1 ? base : `${base}-${number}`}${ending}`;
			if (taken.has(name)) continue;
			taken.add(name);
			return name;
		}
	};
}

/** Counters of cameras and hashes of servers. */
function saysNothing(name: string): boolean {
	return name === '' || /^(?:(?:img|dsc|dscn|image|picture|photo|screenshot|untitled|file|pasted|unnamed|max|resize)-?)?[\d-]*$/.test(name) || /^(?=.*\d)[a-f0-9-]{16,}$/.test(name) || /^\d-[\w-]{16,}$/.test(name);
}
