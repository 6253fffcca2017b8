// A page carries the styles of what is in it and no others. Names the style sheets (src/styles/sheets.ts) that the text
// needs; stands last, when every element is there.
import type { Element, Root } from 'hast';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import type { Sheet } from '../essays/sheet.ts';
import { contextOf } from './context.ts';

export function sheets() {
	return (tree: Root, file: VFile): void => {
		const found = new Set<Sheet>();
		visit(tree, 'element', ({ tagName, properties }: Element) => {
			const names = [tagName, ...((properties['className'] ?? []) as string[]).map((name) => `.${name}`)];
			for (const [sheet, signs] of Object.entries(signsOf)) if (names.some((name) => signs.has(name))) found.add(sheet as Sheet);
		});
		contextOf(file).sheets = [...found].sort();
	};
}

/** By which elements and classes a text shows that it needs a sheet. */
export const signsOf: Record<Sheet, ReadonlySet<string>> = {
	asides: signs('.epigraph .verse .pullquote .callout .questions .dropcap dl hr'),
	blocks: signs('figure details'),
	chart: signs('.chart'),
	code: signs('pre .code'),
	math: signs('math .formula'),
	notes: signs('.notes'),
	tables: signs('table'),
	wide: signs('.wide .full .gallery'),
};

function signs(names: string): ReadonlySet<string> {
	return new Set(names.split(' '));
}
