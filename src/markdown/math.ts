// Formulas in TeX between dollars, drawn by the browser itself as MathML: no script, no font. Stands with the other
// readers of syntax and before typography, so that no quote or dash is changed in what is TeX.
import type { Root } from 'mdast';
import { mathFromMarkdown } from 'mdast-util-math';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { displayAlone, formulasIn } from './math/display.ts';
import { questionDollars } from './math/money.ts';
import { formulaSyntax } from './math/syntax.ts';

/** `name`: what a screen reader calls the box of a formula that scrolls sideways, in the site's language. */
export function remarkMath(this: Processor, { name }: { name: string }) {
	const data = this.data();
	(data.micromarkExtensions ??= []).push(formulaSyntax());
	(data.fromMarkdownExtensions ??= []).push(mathFromMarkdown());

	return async (tree: Root, file: VFile): Promise<void> => {
		if (!String(file).includes('$')) return;
		questionDollars(tree, file);
		displayAlone(tree);
		const formulas = formulasIn(tree);
		if (formulas.length === 0) return;
		// Most essays have no formula and need not wait for half a megabyte of TeX.
		const { draw } = await import('./math/draw.ts');
		for (const formula of formulas) draw(formula, file, name);
	};
}
