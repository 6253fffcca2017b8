import type { Element, ElementContent } from 'hast';
import type { Chart } from './chart.ts';

/**
 * The numbers of a chart as a table: a row for each value along the chart and a column for each series, or, where a
 * series has several dots at one value, a row for each dot.
 *
 * @param caption what the table shows, in words
 */
export function tableOf({ along, steps, series, several, formats, xTitle, yTitle }: Chart, caption: string): Element {
	const number = (y: number | null | undefined) => cell('td', y === null || y === undefined ? '' : formats.cell(y), { className: ['right'] });
	const row = (x: string, rest: Element[]) => element('tr', {}, [cell('th', x, { scope: 'row' }), ...rest]);
	const crowded = series.some(({ points }) => new Set(points.map(({ x }) => x)).size < points.length);
	const body = crowded
		? series.flatMap(({ name, points }) => points.map(({ x, y }) => row(along.text(x), [number(y), ...(several ? [cell('td', name)] : [])])))
		: steps.map((step) => row(along.text(step), series.map(({ points }) => number(points.find(({ x }) => x === step)?.y))));
	const names = crowded || !several ? [yTitle || series[0]?.name || '', ...(several ? [''] : [])] : series.map(({ name }) => name);
	const heads = names.map((name) => (name === '' ? cell('td', '') : cell('th', name, { className: ['right'], scope: 'col' })));
	return element('table', {}, [
		cell('caption', caption),
		element('thead', {}, [element('tr', {}, [cell('th', xTitle, { scope: 'col' }), ...heads])]),
		element('tbody', {}, body),
	]);
}

/** The disclosure that holds the table of a chart and, below it, links to its files: their addresses and what they are. */
export function numbers(name: string, table: Element, files: readonly (readonly [string, string])[]): Element {
	const links = files.flatMap(([href, text]): ElementContent[] => [cell('a', text, { href }), { type: 'text', value: ' ' }]);
	return element('details', { className: ['data'] }, [cell('summary', name), table, element('p', {}, links.slice(0, -1))]);
}

function cell(tagName: string, text: string, properties: Element['properties'] = {}): Element {
	return element(tagName, properties, text === '' ? [] : [{ type: 'text', value: text }]);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
	return { type: 'element', tagName, properties, children };
}
