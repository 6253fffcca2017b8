/**
 * The text of `permalinks.lock` after an essay got another id. It stays the same thing to subscribers: its feed identity
 * is kept, and the address it had becomes one of those it was at.
 *
 * @returns the same text if the lock does not know the essay, `undefined` if it knows another of the new id
 */
export function renamedInLock(text: string, { from, to, at, was }: Renaming): string | undefined {
	const blocks = text.split(/^(?=\S)/m);
	const ids = blocks.map((block) => /^essay (\S+)/.exec(block)?.[1]);
	if (!ids.includes(from)) return text;
	if (ids.includes(to)) return undefined;
	const [, ...lines] = (blocks[ids.indexOf(from)] ?? '').trimEnd().split('\n');
	const of = (kind: string) => lines.filter((line) => line.startsWith(`\t${kind} `));
	const earlier = new Set([...of('was'), `\twas ${was}`]);
	earlier.delete(`\twas ${at}`);
	const renamed = [`essay ${to}`, ...of('feed'), `\tat ${at}`, ...[...earlier].sort(), ...lines.filter((line) => !/^\t(?:feed|at|was) /.test(line))].join('\n');
	const essays = blocks.flatMap((block, index) => (ids[index] === undefined ? [] : [{ id: ids[index] === from ? to : ids[index], text: ids[index] === from ? renamed : block.trimEnd() }]));
	essays.sort((a, b) => (a.id < b.id ? -1 : 1));
	// Blank lines stay where they are, between the blocks of one kind and another.
	return blocks.map((block, index) => (ids[index] === undefined ? block : `${essays.shift()?.text}${/\s*$/.exec(block)?.[0]}`)).join('');
}

export interface Renaming {
	/** Ids. */
	from: string;
	to: string;
	/** The permalink it has from now on, and the one it had; the same where the essay names its own. */
	at: string;
	was: string;
}
