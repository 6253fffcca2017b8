import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../markdown/walk.ts';
import type { Edit } from '../../site/edit.ts';
import { same } from '../html/headings.ts';
import type { Losses } from '../losses.ts';
import { slugsOf } from '../tree/places.ts';

/** Mends headings that a build would refuse: skipped levels, none of words, two of one address; and drops the title. */
export function headings(tree: Root, text: string, title: string | undefined, losses: Losses): Edit[] {
	const edits: Edit[] = [];
	const [first] = tree.children;
	const all: Heading[] = [];
	visit(tree, 'heading', (heading) => {
		const empty = wordsOf(heading) === '' && toString(heading) === '';
		if (empty || (heading === first && title && same(wordsOf(heading), title))) edits.push({ ...placeOf(heading), put: '' });
		else all.push(heading);
	});
	const levels = levelled(all);
	const taken = new Set<string>();
	const slugs = slugsOf(all.map(wordsOf));
	for (const [index, heading] of all.entries()) {
		const { start, end } = placeOf(heading);
		const source = text.slice(start, end);
		const explicit = /\s*\{#([\p{L}\p{N}_-]+)\}\s*#*\s*$/u.exec(source);
		let name = explicit?.[1] ?? slugs[index] ?? '';
		const free = name !== '' && !taken.has(name) && (explicit || /[\p{L}\p{N}]/u.test(wordsOf(heading)));
		for (let number = 2; !free && taken.has(name = `${explicit?.[1] ?? (slugs[index] || 'section')}-${number}`); number += 1);
		taken.add(name);
		const level = levels[index] ?? heading.depth;
		if (free && level === heading.depth) continue;
		if (level !== heading.depth) losses.add(heading, { rule: 'heading-level', message: `The heading “${wordsOf(heading)}” skipped a level and moved from ${heading.depth} to ${level}`, became: 'converted' });
		const words = (/^#/.test(source) ? source.replace(/^#+[ \t]*/, '').replace(/[ \t]+#+[ \t]*$/, '') : source.replace(/\n[ \t>]*(?:=+|-+)[ \t]*$/, '').replaceAll(/\n[ \t>]*/g, ' ')).replace(/\s*\{#[^}]*\}\s*$/, '');
		edits.push({ start, end, put: `${'#'.repeat(level)} ${words}${explicit || !free ? ` {#${name}}` : ''}` });
	}
	return edits;
}

/** The levels of headings, as they are if a build takes them, and otherwise without gaps. */
function levelled(all: readonly Heading[]): number[] {
	const shift = all.some(({ depth }) => depth === 1) ? 1 : 0;
	const good = all.every(({ depth }, index) => depth + shift <= Math.min(6, (index === 0 ? 1 : (all[index - 1]?.depth ?? 1) + shift) + 1));
	const above: number[] = [];
	return all.map(({ depth }) => {
		while (above.length > 0 && (above.at(-1) as number) >= depth) above.pop();
		above.push(depth);
		return good ? depth : Math.min(6, above.length + 1);
	});
}

function wordsOf(heading: Heading): string {
	return toString(heading, { includeImageAlt: false, includeHtml: false }).replace(/\s*\{#[^}]*\}\s*$/, '').trim();
}

/** Where a node stands in the text. */
export function placeOf({ position }: { position?: Heading['position'] }): { start: number; end: number } {
	return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
