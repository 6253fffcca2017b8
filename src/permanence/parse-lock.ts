import { fault, type Finding } from '../site/finding.ts';
import { readers, type Reading } from './lock-lines.ts';
import { emptyLock, lockVersion, type Lock } from './lock.ts';

/**
 * Reads the record of what has been published.
 *
 * Nothing is guessed: a line that cannot be read, a mark that a merge left, a missing end or a thing that stands twice is
 * an error with its line, because what is lost here is lost without anybody noticing.
 *
 * @param text of the file; the line ends of Windows, which git may make, are none of its faults
 * @param file how findings name it
 */
export function parseLock(text: string, file: string): ParsedLock {
	const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	const found = new Map<string, number>();
	/** Of each essay by its id, and each page by its address, the lines of its places. */
	const places = new Map<string, Map<string, number>>();
	const lock = emptyLock();
	const restore = restoring(file);
	const parsed = (...findings: Finding[]): ParsedLock => ({ lock, findings, lineOf: (...words) => found.get(words.join(' ')), lineOfPlace: (essay, id) => places.get(essay)?.get(id) });

	const mark = lines.findIndex((line) => /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line));
	if (mark >= 0) return parsed(fault(file, mark + 1, 'A merge has left its marks here', 'Build once without CI and `--frozen`: where there is no doubt, both sides are put together. Else keep the lines of both sides, those of each essay together below its own, delete those that begin with `<<<<<<<`, `=======` and `>>>>>>>`, and build again; what then stands there twice is named.'));
	const said: { words: string; line: number }[] = [];
	lines.forEach((text, index) => {
		const words = text.trim();
		if (words !== '' && !words.startsWith('#')) said.push({ words, line: index + 1 });
	});
	const [head, ...body] = said;
	const version = /^octavo-lock (\d+)$/.exec(head?.words ?? '')?.[1];
	if (version === undefined) return parsed(fault(file, head?.line ?? 1, head ? 'The file does not begin with `octavo-lock`' : 'The file is empty', restore));
	if (Number(version) > lockVersion) return parsed(fault(file, head?.line, `A newer Octavo wrote this file, in version ${version}; this one reads up to version ${lockVersion}`, 'Bring Octavo up to date, and build again.'));
	if (body.pop()?.words !== 'end') return parsed(fault(file, said.at(-1)?.line, 'The file breaks off here: its last line should be `end`', restore));

	const findings: Finding[] = [];
	let line = 0;
	const first = (lines: Map<string, number>, name: string, what: string): boolean => {
		const before = lines.get(name);
		if (before === undefined) lines.set(name, line);
		else findings.push(fault(file, line, `${what} stands here and in line ${before}`, 'Make one of the two, with what either says, and build again.'));
		return before === undefined;
	};
	const placesOf = (id: string) => places.get(id) ?? places.set(id, new Map()).get(id) as Map<string, number>;
	const reading: Reading = {
		lock,
		essay: undefined,
		page: undefined,
		isFirst: (what, ...names) => first(found, names.join(' '), what),
		isFirstPlace: (id) => first(placesOf(reading.essay?.id ?? reading.page ?? ''), id, `#${id}`),
	};
	for (const { words, line: at } of body) {
		line = at;
		const space = words.indexOf(' ');
		const [kind, rest] = space === -1 ? [words, ''] : [words.slice(0, space), words.slice(space + 1)];
		if (!readers.get(kind)?.(rest, reading)) findings.push(fault(file, line, `This line cannot be read: \`${words.slice(0, 60)}\``, restore));
	}
	const lacks = (what: string, values: Record<string, string>, ...names: string[]) => {
		const missing = Object.keys(values).find((key) => values[key] === '');
		if (missing !== undefined) findings.push(fault(file, found.get(names.join(' ')), `${what} lacks its line \`${missing}\``, restore));
	};
	if (lock.site) lacks('The site', { permalinks: lock.site.permalinks, feed: lock.site.feed }, 'site');
	for (const { id, feed, at } of lock.essays.values()) lacks(`The essay "${id}"`, { feed, at }, 'essay', id);
	return parsed(...findings);
}

/** What to do about a record that is damaged. */
export function restoring(file: string): string {
	return `Restore it with \`git checkout -- ${file}\`, and build again.`;
}

export interface ParsedLock {
	lock: Lock;
	findings: Finding[];
	/** Line of a thing: `site`, `essay <id>`, or an address. */
	lineOf(...words: string[]): number | undefined;
	/** Line of a place in an essay, or in a page by its address. */
	lineOfPlace(text: string, id: string): number | undefined;
}
