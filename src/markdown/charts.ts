// A chart is drawn while the site is built, from a CSV file beside the essay, as part of the page: sharp at any size, in
// the page's own colours, with its numbers below it. Stands after html, since no writer may type a drawing, and before
// tables and typography, which then find its table and its words as they find any others.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from './walk.ts';
import type { VFile } from 'vfile';
import { phrasesFor, type Phrases } from '../site/phrases.ts';
import { alone, inline } from './chart/drawing.ts';
import { chartFrom } from './chart/chart.ts';
import { draw } from './chart/draw.ts';
import type { Fault, Request } from './chart/request.ts';
import { readSheet } from './chart/sheet.ts';
import { summaryOf } from './chart/summary.ts';
import { numbers, tableOf } from './chart/table.ts';
import { complain, complainOf } from './complain.ts';
import { contextOf } from './context.ts';
import { isFile, localFile, madeFile, sourceOf } from './media.ts';
import { smartenPlain } from './typography/smarten.ts';

export function charts({ lang }: { lang: string }) {
	const phrases = phrasesFor(lang);
	return async (tree: Root, file: VFile): Promise<void> => {
		const { charts } = contextOf(file);
		const found: { figure: Element; request: Request }[] = [];
		visit(tree, { tagName: 'figure' }, (figure: Element) => {
			const request = charts.get(String(figure.properties['id']));
			if (request) found.push({ figure, request });
		});
		for (const { figure, request } of found) await complete(figure, request, file, phrases, lang);
	};
}

async function complete(figure: Element, request: Request, file: VFile, phrases: Phrases, lang: string): Promise<void> {
	const { src } = request;
	const source = sourceOf(contextOf(file), src);
	if (/^(?:[a-z]+:)?\/\//i.test(src) || relative(contextOf(file).contentFolder, source).startsWith('..')) return complain(file, figure, `The file “${src}” does not lie in the content folder`, 'Save it beside the essay: a chart is drawn from what is kept with the text.');
	if (!isFile(source)) return complain(file, figure, `The file “${src}” does not exist`, 'Put it beside the essay, or correct the name.');
	const csv = localFile(file, src) ?? '';
	const fault: Fault = (message, remedy, line) => (line === undefined ? void complain(file, figure, message, remedy) : void complainOf(file, source, line, message, remedy));
	const sheet = readSheet(readFileSync(source, 'utf8'), fault);
	const chart = sheet && chartFrom(sheet, request, lang, fault);
	const drawing = chart && (await draw(chart, fault));
	if (!drawing) return;
	const id = String(figure.properties['id']);
	const summary = smartenPlain(summaryOf(chart, phrases), lang);
	const name = smartenPlain(request.title, lang) || toString(figure).trim();
	const { svg, ...size } = alone(drawing, `${name} ${summary}`);
	const [caption] = figure.children.filter((child): child is Element => child.type === 'element');
	if (caption) caption.properties['id'] = `${id}-caption`;
	const files = [[csv, phrases.data], [madeFile(file, source, svg, '.svg'), phrases.drawing]] as const;
	figure.children.push(inline(drawing, { ariaLabelledBy: [`${id}-caption`], 'aria-description': summary, dataSize: `${size.width} ${size.height}` }), numbers(phrases.numbers, tableOf(chart, summary), files));
}
