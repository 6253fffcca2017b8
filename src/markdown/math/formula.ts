import type { Element, ElementContent } from 'hast';
import temml from 'temml';
import { mathmlFrom, type Built } from './mathml.ts';
import { Refusal } from './refusal.ts';

/**
 * One formula as a `math` element that carries its TeX as an annotation, so that copying and feeds have it.
 * Throws temml's ParseError where the TeX is wrong (`explain` reads it) and a `Refusal` where the page could not show it.
 * @param tex what stands between the dollars
 */
export function formulaFrom(tex: string, display: boolean): Element {
	if (tex.includes('\\\\') && !/\\(begin|substack)\b/.test(tex)) throw new Refusal('\\\\ outside an environment such as aligned');
	const built: Built = temml.__renderToMathMLTree(unnumbered(tex), { displayMode: display, throwOnError: true });
	const [math] = mathmlFrom(built) as [Element];
	const annotation: Element = { type: 'element', tagName: 'annotation', properties: { encoding: 'application/x-tex' }, children: [{ type: 'text', value: tex.trim() }] };
	math.children = [{ type: 'element', tagName: 'semantics', properties: {}, children: [single(math.children as ElementContent[]), annotation] }];
	return math;
}

/**
 * What temml says about TeX it cannot read, in one line, and how far into the TeX (in characters), if it knows.
 */
export function explain(error: unknown, tex: string): { reason: string; offset: number | undefined } {
	const { message, name, position } = error as Error & { position?: number };
	if (name !== 'ParseError') return { reason: 'it fails in temml', offset: undefined };
	const reason = message.replace(/ at (position \d+|end of input):[^]*$/, '').replace(/\s+/g, ' ').trim();
	return { reason, offset: unnumbered(tex) === tex ? position : undefined };
}

/** Numbers are the writer's, by `\tag`: automatic ones would need a script and be lost in feeds. */
function unnumbered(tex: string): string {
	return tex.replace(/\\(begin|end)\{(align|alignat|equation|gather|multline)\}/g, '\\$1{$2*}');
}

function single(children: ElementContent[]): ElementContent {
	const [only, ...others] = children;
	return only && others.length === 0 ? only : { type: 'element', tagName: 'mrow', properties: {}, children };
}
