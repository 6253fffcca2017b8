import type { Built } from './mathml.ts';
import { Refusal } from './refusal.ts';

/**
 * The classes of `styles/math.css` that stand for the inline styles and the classes temml gave a node. Throws a
 * `Refusal` at a style that has no class.
 */
export function appearanceOf(node: Built): string[] {
	const own = (node.classes ?? []).map((name) => classes[name]);
	const rows = node.type === 'mtable' ? (node.children ?? []) : [];
	return [...new Set([...own, ...fromStyle(node), ...fromCells(rows)])].filter((name) => name !== undefined);
}

function fromStyle({ type, style = {}, children = [] }: Built): (string | undefined)[] {
	// The cells that temml adds to a short row carry its settings where a style should be.
	if (type === 'mtd' && children.length === 0 && !isGlue({ style })) return [];
	return Object.entries(style).map(([name, value]) => {
		const said = `${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}:${String(value).trim()}`;
		if (!(said in styles) && !needless.test(said)) throw new Refusal(said.startsWith('color:') ? 'colour' : said);
		return styles[said];
	});
}

function fromCells(rows: Built[]): string[] {
	const cells = rows.flatMap(({ children = [] }) => children);
	const inner = rows.flatMap(({ children = [] }) => children.slice(1));
	return [
		...(cells.some(isGlue) ? ['wide'] : []),
		...(inner.some(({ style }) => /^[01]em$/.test(String(style?.['paddingLeft']))) ? ['tight'] : []),
	];
}

/** The empty cells that push a numbered formula to the middle and its number to the margin. */
function isGlue({ style }: Built): boolean {
	return style?.['width'] === '50%';
}

const classes: Record<string, string> = { 'tml-left': 'left', 'tml-right': 'right', 'tml-jot': 'jot', 'tml-small': 'small' };

const styles: Record<string, string> = {
	'border-bottom:0.06em solid': 'rule-bottom',
	'border-left:0.06em solid': 'rule-left',
	'border-right:0.06em solid': 'rule-right',
	'border-top:0.06em solid': 'rule-top',
	'font-weight:bold': 'bold',
	'margin-left:-0.1667em': 'back-3',
	'margin-left:-0.2222em': 'back-4',
	'margin-left:-0.2778em': 'back-5',
	'padding-left:1em': 'gap',
	'text-align:left': 'left',
	'width:100%': 'wide',
	'width:50%': 'glue',
};

/** What browsers do by themselves, and what the classes of the table or another element stand for. */
const needless = /^(display:block math|math-depth:.*|padding(-left|-right)?:.*|border:1px solid)$/;
