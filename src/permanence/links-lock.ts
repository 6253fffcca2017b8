import { fault, type Finding } from '../site/finding.ts';
import { isDate } from '../essays/date.ts';

/**
 * Reads `links.lock`: what other sites answered when they were last asked.
 *
 * A lock with any fault is not used at all, for it would be written again and what could not be read would be lost.
 */
export function parseLinks(text: string, file: string): { links: Links; findings: Finding[] } {
	const links: Links = new Map();
	const findings: Finding[] = [];
	const lines = text.replaceAll('\r\n', '\n').split('\n');
	const first = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
	const version = /^octavo-links (\d+)$/.exec(lines[first] ?? '')?.[1];
	const at = (index: number, message: string) => void findings.push(fault(file, index + 1, message, 'Take the file from your last commit, or delete it: then every link is asked again.'));
	if (version !== '1') {
		if (Number(version) > 1) findings.push(fault(file, first + 1, 'The file was written by a newer Octavo', 'Upgrade this one.'));
		else at(Math.max(first, 0), 'This is no list of links, or its beginning is lost');
		return { links, findings };
	}
	let link: LinkRecord | undefined;
	for (const [index, line] of lines.entries()) {
		const [, field = '', value = ''] = /^\t(\w+) (.+)$/.exec(line) ?? [];
		if (index <= first || line === '' || line.startsWith('#')) continue;
		if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line)) at(index, 'Two versions of the file were merged and not put together');
		else if (/^https?:\/\/\S+$/.test(line) && !links.has(line)) links.set(line, (link = { asked: '' }));
		else if (link && field === 'asked' && isDate(value)) link.asked = value;
		else if (link && field === 'status' && /^\d{3}$/.test(value)) link.status = Number(value);
		else if (link && (field === 'failed' || field === 'moved' || field === 'leads' || field === 'title')) link[field] = value;
		else at(index, 'This line cannot be read');
	}
	return { links, findings };
}

/** Writes it: links in the order of the alphabet, a fact a line. */
export function printLinks(links: Links): string {
	const blocks = [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([address, link]) => [address, ...fields.flatMap((field) => (link[field] === undefined ? [] : [`\t${field} ${link[field]}`]))].join('\n'));
	return `${['# What other sites answered to `npm run check:links`. Octavo writes this file; commit it with your essays.', 'octavo-links 1', ...blocks].join('\n\n').replace('\n\n', '\n')}\n`;
}

const fields = ['asked', 'status', 'failed', 'moved', 'leads', 'title'] as const;

/** By address, without its `#…`. */
export type Links = Map<string, LinkRecord>;

/** What came of asking for an address. */
export interface LinkRecord {
	/** The day, `YYYY-MM-DD`. */
	asked: string;
	/** HTTP status in the end, if anything answered. */
	status?: number;
	/** Why nothing answered, in a few words. */
	failed?: string;
	/** Where it has moved for good. */
	moved?: string;
	/** Where it leads for the time being. */
	leads?: string;
	/** The title of the page. */
	title?: string;
}
