import { basename, extname } from 'node:path';
import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../walk.ts';
import { idFor } from '../../essays/id.ts';
import { suggest } from '../../site/shape.ts';
import { isType, types, type Request } from '../chart/request.ts';
import { contextOf } from '../context.ts';
import { line, type Block, type Made } from './block.ts';

/** A figure with the caption of a chart; `charts` (../charts.ts) draws it when the essay has become HTML. */
export function chart({ title, content, attributes, tree, file, fault }: Block): Made {
	const { src = '', type = 'line', x, y, series, unit = '', 'x-title': xTitle, 'y-title': yTitle } = attributes;
	const [only, ...others] = content;
	if (only?.type !== 'paragraph' || others.length > 0) fault('A chart holds one paragraph, its caption', 'Say in it what the chart shows; a short title may stand before it in brackets: `:::chart[Wages since 1990]{src=wages.csv}`.');
	if (src === '') fault('A chart names no file', 'Name a CSV file beside the essay: `:::chart{src="wages.csv"}`.');
	if (!isType(type)) fault(`“${type}” is no type of chart`, suggest(type, types));
	if (only?.type !== 'paragraph' || src === '' || !isType(type)) return {};
	let nth = 0;
	// Blocks are made from the last to the first: those still to come stand before this one.
	visit(tree, 'containerDirective', (other) => void (nth += other.name === 'chart' && other.attributes?.['src'] === src ? 1 : 0));
	const id = attributes['id'] || `chart-${idFor(basename(src, extname(src))) || 'file'}${nth > 1 ? `-${nth}` : ''}`;
	const request: Request = { src, type, x, y: y?.split(',').map((name) => name.trim()), series, unit, xTitle, yTitle, title: title.map((one) => toString(one)).join('') };
	contextOf(file).charts.set(id, request);
	const heading: PhrasingContent[] = title.length === 0 ? [] : [{ type: 'strong', children: title }, { type: 'text', value: ' ' }];
	return { tagName: 'figure', className: ['chart'], properties: { id }, children: [line('figcaption', [...heading, ...only.children])] };
}
