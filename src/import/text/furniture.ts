import type { Loss } from '../loss.ts';
import type { Line } from './lines.ts';

/**
 * Takes away what a web page has around its text and a mouse takes along when it is copied: at the beginning and at the end
 * whatever is unmistakable there, elsewhere only what no writer writes. Everything that goes is said.
 */
export function withoutFurniture(groups: readonly Line[][], file: string): { groups: Line[][]; losses: Loss[] } {
	const lines = groups.flat();
	const kept = new Set(lines);
	for (const line of lines) if (always.test(line.text.trim())) kept.delete(line);
	for (const side of [lines, lines.toReversed()])
		for (const line of side) {
			if (kept.has(line) && !atAnEnd.test(line.text.trim())) break;
			kept.delete(line);
		}
	const gone = lines.filter((line) => !kept.has(line));
	return {
		groups: groups.map((group) => group.filter((line) => kept.has(line))).filter((group) => group.length > 0),
		losses: gone.map(({ text, number }) => ({ file, line: number, rule: 'page-furniture', message: `"${text.trim()}" belongs to the page around the text`, became: 'nothing' })),
	};
}

const network = '(?:Facebook|Twitter|X|LinkedIn|Pinterest|Reddit|WhatsApp|Telegram|Mastodon|Bluesky|Email|E-mail)';

/** Whole lines that are a button or a notice wherever they stand. */
const always = new RegExp(
	`^(?:Share (?:this(?: (?:post|article|essay|story|page))?|on ${network}|via ${network})[:!.]?|Tweet this[.!]?|(?:Click|Tap) to (?:share|tweet)(?: .{0,60})?|Subscribe (?:to (?:our|my|the) newsletter|now)[.!]?|Sign up for (?:our|my|the) newsletter[.!]?|Skip to (?:main )?content|Leave a (?:comment|reply)|Accept (?:all )?cookies|(?:We use|This (?:web)?site uses) cookies\\b.{0,200}|\\d+ min(?:ute)?s? read|Reading time: \\d+ min(?:ute)?s?)$`,
	'i',
);

/** Words that might be a heading, and at the very beginning or end are none. */
const atAnEnd = new RegExp(`^(?:Share|Tweet|Subscribe|Menu|Search|Home|Log ?in|Sign in|Sign up|Like|Print|Comments?|\\d+ (?:comments?|likes|shares)|Back to top|All rights reserved\\.?|${network}(?:[ ,|·]+${network})*)$`, 'i');
