import type { Nodes, Parents } from 'mdast';
import { SKIP, visit } from '../markdown/walk.ts';
import { suggest } from '../site/shape.ts';
import type { Said } from './reading.ts';
import type { Rule } from './rule.ts';
import { placeOf, type Text } from './text.ts';

/**
 * Where a text has turned rules off, by comments on lines of their own: `check off: a-rule` up to `check on: a-rule` or to
 * the end, and `check off next: a-rule` for the block below.
 */
export function switchesIn({ tree, source }: Pick<Text, 'tree' | 'source'>): Switch[] {
	const found: Switch[] = [];
	visit(tree, 'html', (node, index = 0, parent) => {
		const { start } = placeOf(node);
		for (const { 0: comment, 1: on, 2: next, 3: names = '', index: at } of node.value.matchAll(/<!--\s*check\s+(?:off|(on))(\s+next)?\s*(?::([^>]*?))?-->/g)) {
			const rules = names.split(/[\s,]+/).filter(Boolean);
			const place = { start: start + at, end: start + at + comment.length };
			if (on) for (const open of found) if (open.end === source.length && rules.includes(open.rule)) open.end = place.start;
			const end = next ? endOfNext(parent, index, place.end) : source.length;
			for (const rule of rules.length === 0 ? [''] : rules) found.push({ rule, place, start: place.end, end, kind: on ? 'on' : next ? 'next' : 'off', used: false });
		}
		return SKIP;
	});
	return found;
}

/** Whether something found at a place is not to be told. What is found in the front matter no comment can precede: it goes by any that turns its rule off. */
export function isOff(switches: readonly Switch[], rule: string, place: number | undefined): boolean {
	const off = switches.filter((one) => one.rule === rule && (place === undefined ? one.kind === 'off' : one.kind !== 'on' && one.start <= place && place < one.end));
	for (const one of off) one.used = true;
	return off.length > 0;
}

/** Comments that name no rule there is, or have nothing to do. A rule that the settings turn off may be named anyway. */
export function wrongSwitches(switches: readonly (Switch & { line: number; column: number })[], rules: readonly Rule[], asked: readonly Rule[]): Said[] {
	const ids = rules.map(({ id }) => id);
	const isAsked = (rule: string) => asked.some(({ id }) => id === rule);
	const wrong = switches.flatMap((one) => {
		const { rule, kind, line, column, place } = one;
		const at = { line, column, start: place.start };
		if (rule === '') return [{ ...at, rule: 'switch-unknown', message: 'The comment names no rule', remedy: 'Write its name behind a colon: `<!-- check off: list-of-one -->`.' }];
		if (!ids.includes(rule)) return [{ ...at, rule: 'switch-unknown', message: `There is no rule "${rule}"`, remedy: suggest(rule, ids) }];
		if (kind === 'on') return switches.some((other) => other.rule === rule && other.kind === 'off' && other.end === place.start) ? [] : [{ ...at, rule: 'switch-unused', message: `The rule \`${rule}\` was not off`, remedy: 'Delete the comment.' }];
		return one.used || !isAsked(rule) ? [] : [{ ...at, rule: 'switch-unused', message: `The rule \`${rule}\` finds nothing here`, remedy: 'Delete the comment.' }];
	});
	return wrong.filter(({ rule }) => isAsked(rule));
}

function endOfNext(parent: Parents | undefined, index: number, from: number): number {
	const next: Nodes | undefined = parent?.type === 'paragraph' ? parent : parent?.children.slice(index + 1).find(({ type }) => type !== 'html');
	return next ? placeOf(next).end : from;
}

export interface Switch {
	/** The rule it names; empty if it names none. */
	rule: string;
	/** The comment. */
	place: { start: number; end: number };
	/** From where and up to where it holds. */
	start: number;
	end: number;
	kind: 'off' | 'on' | 'next';
	/** Whether it has kept anything from being told. */
	used: boolean;
}
