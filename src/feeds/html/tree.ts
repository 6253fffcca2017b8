import type { ElementContent, Parents, Root } from 'hast';
import { h } from 'hastscript';
import { Parser } from 'htmlparser2';
import { element } from './element.ts';

/**
 * The tree of a page's HTML. The pipeline has written it and closed what it opened, so that none of the repairs is needed
 * that browsers make: a parser that makes them takes four times as long.
 */
export function treeOf(html: string): Root {
	const root: Root = { type: 'root', children: [] };
	const open: Parents[] = [root];
	const add = (child: ElementContent) => void open.at(-1)?.children.push(child);
	const parser = new Parser(
		{
			onopentag: (name, attributes) => {
				// `h` would write the name small, and drawings tell capitals apart.
				const opened = element(name, h(name, attributes).properties);
				add(opened);
				open.push(opened);
			},
			onclosetag: () => void open.pop(),
			ontext: (value) => {
				const before = open.at(-1)?.children.at(-1);
				// Text comes in pieces, parted at each `&`.
				if (before?.type === 'text') before.value += value;
				else add({ type: 'text', value });
			},
		},
		{ lowerCaseTags: false, lowerCaseAttributeNames: false },
	);
	parser.end(html);
	return root;
}
