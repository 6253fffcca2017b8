/**
 * Callouts of Obsidian and GitHub (`> [!warning] Knives`) as blocks of ours. Those that warn are warnings, all others notes.
 * https://help.obsidian.md/callouts
 */
export function calloutAt(text: string): string {
	const lines = text.split('\n');
	const result: string[] = [];
	let fence = '';
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index] as string;
		const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
		if (mark) fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence;
		const [, kind, title = ''] = (fence === '' && /^ {0,3}> ?\[!([\w-]+)\][+-]?[ \t]*(.*)$/.exec(line)) || [];
		if (!kind) {
			result.push(line);
			continue;
		}
		const inner: string[] = [];
		while (/^ {0,3}>/.test(lines[index + 1] ?? '')) inner.push((lines[(index += 1)] as string).replace(/^ {0,3}> ?/, ''));
		const warns = /^(?:warning|caution|attention|danger|error|failure|fail|missing|bug)$/i.test(kind);
		const empty = inner.every((one) => one.trim() === '');
		const body = empty ? title.trim() || kind : calloutAt(inner.join('\n'));
		// A block around blocks has more colons than they have.
		const colons = ':'.repeat(Math.max(2, ...[...body.matchAll(/^ *(:{3,})/gm)].map(([, run = '']) => run.length)) + 1);
		result.push(`${colons}${warns ? 'warning' : 'note'}${title.trim() && !empty ? `[${title.trim().replaceAll(/[[\]]/g, '\\$&')}]` : ''}`, body, colons);
		// The closing line takes the place of the blank one, so that the lines below keep their numbers.
		if ((lines[index + 1] ?? '').trim() === '') index += 1;
	}
	return result.join('\n');
}
