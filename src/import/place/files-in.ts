import { posix } from 'node:path';
import { decoded } from '../../site/address.ts';

/**
 * Finds files of an export by the addresses under which texts name them: from the file that a text stands in, or by the
 * end of the path, because exports keep `uploads/2019/05/tide.jpg` where the text says `https://…/wp-content/uploads/…`.
 *
 * @param files names of all files
 */
export function filesIn(files: readonly string[]): FindFile {
	const exact = new Map(files.map((file) => [plain(file), file]));
	const byName = Map.groupBy(files, (file) => plain(posix.basename(file)));
	return (path, { from, isElsewhere = false }) => {
		const wanted = plain(decoded(path.replace(/[?#].*/s, '')));
		const beside = from === undefined || wanted.startsWith('/') ? wanted.replace(/^\/+/, '') : posix.join(posix.dirname(plain(from)), wanted);
		if (exact.has(beside)) return exact.get(beside);
		// What stands on another host is only known by its folder too; the same name alone is chance.
		for (const name of [wanted, withoutSize(wanted)]) {
			const best = (byName.get(posix.basename(name)) ?? []).map((file) => ({ file, common: commonEnd(plain(file), name) })).sort((a, b) => b.common - a.common);
			const [first, second] = best;
			if (first && first.common > (isElsewhere ? 1 : 0) && first.common !== second?.common) return first.file;
		}
		return undefined;
	};
}

/** WordPress names smaller copies of a picture after their size, `tide-300x200.jpg`. */
function withoutSize(path: string): string {
	return path.replace(/-\d+x\d+(?=\.\w+$)/, '');
}

/** How many parts of two paths are the same, from the end. */
function commonEnd(one: string, other: string): number {
	const [a, b] = [one.split('/').reverse(), other.split('/').filter((part) => part !== '').reverse()];
	const differs = b.findIndex((part, index) => part !== a[index]);
	return differs === -1 ? b.length : differs;
}

/** Macs spell accents apart, Windows does not tell capitals. */
function plain(path: string): string {
	return path.normalize('NFC').toLowerCase();
}

/**
 * @param path as the text has it, a relative address or the path of a whole one
 * @param where.from the file that the text stands in
 * @param where.isElsewhere whether the address names a host
 */
export type FindFile = (path: string, where: { from?: string | undefined; isElsewhere?: boolean }) => string | undefined;
