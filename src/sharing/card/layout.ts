import type { Node } from '@takumi-rs/core';
import type { Legible } from './legible.ts';
import type { Shape } from './shape.ts';

/** Colours of `src/styles/tokens.css`, in daylight. */
export const colours = { paper: '#fdfcf9', ink: '#1f1c19', muted: '#56504a', rule: '#d9d3c7', accent: '#7c2f1f' };

/**
 * A card as a tree of boxes, the place of its cover left empty: a running head, the title in the middle of what is left,
 * and a foot under a rule, as on a title page.
 */
export function layout(words: Words, fitted: Fitted, shape: Shape, hasCover: boolean): Node {
	const { title, head, series, foot, date } = words;
	const rtl = title.dir === 'rtl';
	const above = shape.cover.width === shape.width;
	const { width, height, padding } = column(shape, hasCover);
	const [near, far] = rtl ? ['right', 'left'] : ['left', 'right'];
	const text = box({ width, height, padding: `${padding[0]}px ${padding[1]}px`, flexDirection: 'column' }, [
		row([line(head, colours.accent, shape, { textAlign: near }), line(series, colours.muted, shape, { textAlign: far })], rtl, shape),
		box({ flexGrow: 1, flexDirection: 'column', justifyContent: 'center' }, [titleNode(title, fitted)]),
		box({ height: ruleHeight, backgroundColor: colours.rule, marginBottom: ruleMargin }, []),
		row([line(foot, colours.ink, shape, { textAlign: near }), line(date, colours.muted, shape, { flexShrink: 0 })], rtl, shape),
	]);
	const place = above || rtl ? 'flex-end' : 'flex-start';
	return box({ width: shape.width, height: shape.height, backgroundColor: colours.paper, flexDirection: above ? 'column' : 'row', justifyContent: place }, [text]);
}

/** Where the cover stands: above the words, or beside them where their lines end. */
export function coverPlace({ cover, width }: Shape, dir: 'ltr' | 'rtl'): Place {
	return { ...cover, left: dir === 'rtl' ? 0 : width - cover.width, top: 0 };
}

/** The title as it stands on the card, to be measured too. */
export function titleNode(title: Legible, { text, size, broken }: Fitted): Node {
	const { families, dir, lang, isWestern } = title;
	return {
		type: 'text',
		text,
		dir,
		lang,
		style: {
			...{ width: '100%', color: colours.ink, fontFamily: stack(families), fontSize: size, fontWeight: 550, textAlign: 'start' },
			...{ textWrap: 'balance', wordBreak: 'keep-all', overflowWrap: broken ? 'anywhere' : 'normal' },
			...{ lineHeight: lineHeightOf(title), letterSpacing: isWestern ? '-0.012em' : undefined },
		},
	};
}

/** From one line of a title to the next, as a multiple of its size. */
export const lineHeightOf = ({ isWestern }: Legible) => (isWestern ? 1.12 : 1.32);

/** The room for the title. */
export function titleRoom(shape: Shape, hasCover: boolean): Size {
	const { width, height, padding } = column(shape, hasCover);
	const { head, foot } = edgesOf({ ...shape, padding });
	return { width: width - 2 * padding[1], height: height - head - foot - 2 * air };
}

/** How much of a card its head takes, above the title, and its foot with the rule, below it. */
export function edgesOf({ padding: [block], small }: Shape): { head: number; foot: number } {
	return { head: block + small * rowHeight, foot: block + small * rowHeight + ruleMargin + ruleHeight };
}

/** At least so much stands empty above and below the title. */
const air = 36;
const rowHeight = 1.4;
const ruleHeight = 2;
const ruleMargin = 24;

/** The part of the card that holds the words. */
function column({ width, height, cover, padding: [block, inline] }: Shape, hasCover: boolean): Size & { padding: readonly [number, number] } {
	if (!hasCover) return { width, height, padding: [block, inline] };
	return cover.width === width ? { width, height: height - cover.height, padding: [block * 0.75, inline] } : { width: width - cover.width, height, padding: [block, inline * 0.75] };
}

function row(items: Node[], rtl: boolean, { small }: Shape): Node {
	return box({ height: small * rowHeight, justifyContent: 'space-between', alignItems: 'center', gap: small, flexDirection: rtl ? 'row-reverse' : 'row' }, items);
}

/** One line of small type, cut short if it must be, its figures those of running text. */
function line({ text, families, dir, lang }: Legible, colour: string, { small }: Shape, more: object): Node {
	const cut = { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', fontFeatureSettings: "'onum'" };
	return { type: 'text', text, dir, lang, style: { color: colour, fontFamily: stack(families), fontSize: small, fontWeight: 400, lineHeight: rowHeight, ...cut, ...more } };
}

function box(style: Node['style'] & object, children: Node[]): Node {
	return { type: 'container', style: { display: 'flex', ...style }, children };
}

function stack(families: readonly string[]): string {
	return families.map((name) => `'${name}'`).join(', ');
}

export type Words = Record<'title' | 'head' | 'series' | 'foot' | 'date', Legible>;

/** How a title is set so that it has room. */
export interface Fitted {
	/** The title, or as much of it as has room. */
	text: string;
	/** Pixels. */
	size: number;
	/** Whether a word may be broken anywhere. */
	broken: boolean;
}

/** Pixels from the card's upper left corner. */
export interface Place extends Size {
	left: number;
	top: number;
}

interface Size {
	width: number;
	height: number;
}
