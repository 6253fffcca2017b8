import type { Data, Markish, PlotOptions, ScaleOptions } from '@observablehq/plot';
import type { Chart, Series } from './chart.ts';
import { barTop, rowHeight } from './rows.ts';

/**
 * Has Observable Plot draw the marks and choose the ticks of a chart, in a field of 1000 by 1000 without margins, and
 * takes out of its document what readers see: one path a series, and where the ticks are.
 */
export async function plotted(chart: Chart): Promise<Plotted> {
	// Loaded for the first chart: most publications have none, and it takes a third of a second.
	const [Plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
	const { document } = parseHTML('<html></html>');
	const lying = chart.type === 'bar';
	const [across, up] = lying ? (['y', 'x'] as const) : (['x', 'y'] as const);
	const options: PlotOptions = {
		document: document as unknown as Document,
		...{ width: 1000, height: 1000, margin: 0, axis: null },
		[across]: alongScale(chart),
		[up]: upScale(chart),
		marks: [...chart.series.flatMap((series, index) => marksOf(Plot, chart, series, index)), ...(stacks(chart) ? stacked(Plot, chart) : []), ...ticks(Plot, chart)],
	};
	const plot = Plot.plot(options) as unknown as Element & { scale: (name: string) => { apply(value: unknown): number } };
	const scale = plot.scale(up);
	const d = (name: string) => [...plot.querySelectorAll(`g.${name} > *`)].map(pathOf).join('');
	return {
		series: chart.series.map((series, index) => ({ d: stacks(chart) ? '' : d(`mark-${index}`), area: d(`area-${index}`), end: endOf(chart, series, scale.apply) })),
		stack: ['area', 'line'].map((part) => [...plot.querySelectorAll(`g.stack-${part} > *`)].map(pathOf)),
		across: ticksIn(plot, 'x'),
		up: ticksIn(plot, 'y'),
		zero: Math.round(scale.apply(0)),
		at: (value) => Math.round(scale.apply(value)),
	};
}

/** Whether areas lie on each other. */
export function stacks({ type, several }: Pick<Chart, 'type' | 'several'>): boolean {
	return type === 'area' && several;
}

function alongScale({ type, along, steps }: Chart): ScaleOptions {
	if (type === 'bar' || type === 'column') return { type: 'band', domain: steps, padding: type === 'bar' ? 0 : 0.25, round: false };
	if (along.kind === 'name') return { type: 'point', domain: steps, padding: type === 'dot' ? 0.5 : 0 };
	return { type: along.kind === 'date' ? 'utc' : 'linear' };
}

/** From zero where length or surface speaks, and wherever that costs less than half of the height. */
function upScale({ type, series }: Chart): ScaleOptions {
	const values = series.flatMap(({ points }) => points.flatMap(({ y }) => (y === null ? [] : [y])));
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const domain = low === high ? { domain: low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)] } : {};
	const zero = ['area', 'column', 'bar'].includes(type) || (low > 0 && low < high / 2);
	return { type: 'linear', zero, nice: type === 'bar' ? false : 3, ...domain };
}

function marksOf(Plot: typeof import('@observablehq/plot'), { type, steps, series: all, several }: Chart, { points }: Series, index: number): Markish[] {
	const data = points as Data;
	const className = `mark-${index}`;
	if (type === 'dot') return [Plot.dot(data, { x: 'x', y: 'y', className })];
	if (type === 'line') return [Plot.lineY(data, { x: 'x', y: 'y', className })];
	if (type === 'area') return several ? [] : [Plot.areaY(data, { x: 'x', y: 'y', className: `area-${index}` }), Plot.lineY(data, { x: 'x', y: 'y', className })];
	if (type === 'bar') {
		const one = 1000 / steps.length / rowHeight(all.length);
		return [Plot.barX(data, { y: 'x', x: 'y', insetTop: barTop(index) * one, insetBottom: (rowHeight(all.length) - barTop(index) - 1) * one, className })];
	}
	// Bars of several series stand side by side in their band: 0.75 of its step, by the padding.
	const band = (1000 * 0.75) / (steps.length + 0.25);
	return [Plot.barY(data, { x: 'x', y: 'y', insetLeft: (band * index) / all.length, insetRight: (band * (all.length - 1 - index)) / all.length, className })];
}

function stacked(Plot: typeof import('@observablehq/plot'), { series }: Chart): Markish[] {
	const data = series.flatMap(({ points }, z) => points.map((point) => ({ ...point, z })));
	return [Plot.areaY(data, { x: 'x', y: 'y', z: 'z', className: 'stack-area' }), Plot.lineY(data, Plot.stackY2({ x: 'x', y: 'y', z: 'z', className: 'stack-line' }))];
}

function ticks(Plot: typeof import('@observablehq/plot'), { type, along, steps, formats }: Chart): Markish[] {
	const few = steps.length <= 6 || along.kind === 'name' || type === 'column';
	const shown = along.kind === 'date' ? steps.map((step) => new Date(step)) : steps;
	const whole = (value: unknown) => along.kind !== 'year' || Number.isInteger(value);
	const across = { ticks: few ? shown : 5, tickSize: 0, label: null, tickFormat: (value: number | string) => (whole(value) ? along.tick(value) : '') };
	if (type === 'bar') return [];
	return [Plot.axisX(across), Plot.axisY({ ticks: 3, tickSize: 0, label: null, tickFormat: formats.tick })];
}

function ticksIn(plot: Element, axis: 'x' | 'y'): Tick[] {
	const moved = (element: Element | null) => Number(/translate\(([^,]+),([^)]+)\)/.exec(element?.getAttribute('transform') ?? '')?.[axis === 'x' ? 1 : 2] ?? 0);
	return [...plot.querySelectorAll(`g[aria-label="${axis}-axis tick label"] text`)].flatMap((text) => {
		// A band has its label in its middle, by a shift of the whole group.
		const at = moved(text) + (axis === 'x' ? moved(text.parentElement) : 0);
		return text.textContent ? [{ at: Math.round(at), text: text.textContent }] : [];
	});
}

/** Paths, bars and dots as one kind of path, in whole numbers: a thousandth of the width is less than a pixel. */
function pathOf(mark: Element): string {
	const of = (name: string) => Math.round(Number(mark.getAttribute(name)));
	if (mark.localName === 'rect') return `M${of('x')} ${of('y')}h${of('width')}v${of('height')}h${-of('width')}z`;
	// A line of no length with round ends is a dot, however the field is stretched.
	if (mark.localName === 'circle') return `M${of('cx')} ${of('cy')}h0`;
	return (mark.getAttribute('d') ?? '').replaceAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g, (number) => String(Math.round(Number(number)) || 0)).replaceAll(/M(-?\d+),(-?\d+)Z/g, 'M$1 $2h0').replaceAll(/[L,]/g, ' ');
}

/** Where the last value of a series is, or, where areas lie on each other, the middle of its last surface. */
function endOf({ series, type, several }: Chart, one: Series, at: (value: unknown) => number): number {
	const last = one.points.findLast(({ y }) => y !== null);
	const below = stacks({ type, several }) ? series.slice(0, series.indexOf(one)).reduce((sum, { points }) => sum + (points.find(({ x }) => x === last?.x)?.y ?? 0), 0) : 0;
	return Math.round(at(below + (last?.y ?? 0) / (stacks({ type, several }) ? 2 : 1)));
}

export interface Plotted {
	series: { d: string; area: string; end: number }[];
	/** The surfaces and the lines above them, where areas lie on each other. */
	stack: string[][];
	across: Tick[];
	up: Tick[];
	zero: number;
	/** Where a value is, from the top or the left. */
	at(value: number): number;
}

export interface Tick {
	/** In thousandths of the width or height. */
	at: number;
	text: string;
}
