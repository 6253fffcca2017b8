import type { Element, ElementContent, Root } from 'hast';
import { languageName } from '../language-name.ts';
import { attribute, attributesOf, element, hasClass, isElement, outermost, rewrite, text, wordsOf } from './element.ts';

/**
 * Makes of every block of code `pre > code`, with its language in the one class and nothing but its text inside,
 * whatever drew it: line numbers go, and breaks are line ends. Verse that was kept in shape by `<pre>` becomes verse.
 */
export function code(tree: Root): void {
	rewrite(tree, (node) => {
		if (!isElement(node)) return undefined;
		if (isElement(node, 'pre') && (hasClass(node, /^(?:wp-block-verse|poem|poetry|verse)$/) || (hasClass(node, /^text$/) && wordsOf(node) && attributesOf(node)['language'] === undefined))) return [element('octavo-verse', { value: textOf(node) }, [], node)];
		if (isElement(node, 'table', 'figure', 'div') && hasClass(node, /^(?:highlight|highlighttable|rouge-table|syntaxhighlighter|hljs-ln|lineno-container|rouge)$|^language-/)) {
			const listings = outermost(node, (one) => isElement(one, 'pre') && !hasClass(one, /^(?:lineno|linenos|gutter|linenodiv)$/));
			const own = listings.filter((one) => !/^[\d\s]+$/.test(wordsOf(one)) || listings.length === 1);
			const [listing] = own;
			if (listing && own.length === 1) return [block(listing, languageOf(listing) || languageOf(node) || languageIn(node))];
		}
		return isElement(node, 'pre') ? [block(node, languageOf(node))] : undefined;
	});
}

function block(pre: Element, language: string): Element {
	const value = textOf(pre).replace(/^\n/, '').replace(/\s+$/, '');
	return element('pre', {}, [element('code', language ? { className: [`language-${language}`] } : {}, [text(value)])], pre);
}

function languageIn(node: Element): string {
	const [found] = outermost(node, (one) => languageOf(one) !== '');
	return found ? languageOf(found) : '';
}

/** By `language-x`, `lang-x`, `brush: x`, `hljs x`, `highlight-source-x`, `sourceCode x`, `data-language`, `data-lang`, `lang`. */
function languageOf(node: Element): string {
	const [inside] = isElement(node, 'pre') ? outermost(node, (one) => isElement(one, 'code')) : [];
	for (const one of inside ? [inside, node] : [node]) {
		const said = attribute(one, 'className');
		const named = /(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s*|enlighter-|prism-)([\w+#.-]+)/i.exec(said)?.[1] ?? /(?:^|\s)(?:hljs|highlight|sourceCode|prettyprint lang|CodeMirror|wp-block-code)\s+([\w+#-]+)/.exec(said)?.[1];
		const found = languageName(named ?? (attribute(one, 'dataLanguage') || attribute(one, 'dataLang') || attribute(one, 'dataEnlighterLanguage') || attribute(one, 'dataCodeBlockLang')));
		if (found) return found;
	}
	return '';
}

/** The text of code, in which a break is a line end and numbers of lines are not there. */
function textOf(node: Element): string {
	return node.children.map((child: ElementContent): string => {
		if (child.type === 'text') return child.value.replaceAll('\r', '');
		if (!isElement(child) || hasClass(child, /^(?:lineno|linenos|gutter|line-number|hljs-ln-numbers|ln)$/)) return '';
		if (isElement(child, 'br')) return '\n';
		return textOf(child) + (isElement(child, 'div', 'p', 'li', 'tr') ? '\n' : '');
	}).join('');
}
