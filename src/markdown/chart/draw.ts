import type { Element } from 'hast';
import type { Chart } from './chart.ts';
import { apart, labelsBelow, roomFor, wrapped } from './labels.ts';
import { plotted, stacks, type Plotted } from './plot.ts';
import type { Fault } from './request.ts';
import { rowHeight, rows } from './rows.ts';
import { drawn, em, share, words } from './svg.ts';

/**
 * Draws a chart that fits any width: its field stretches, and its lines and letters do not. Places in the field are
 * shares of it, everything around it is in em, so that a reader who asks for larger text gets larger text and more room.
 *
 * @returns `undefined` if a telephone has no room for its labels, which has been noted
 */
export async function draw(chart: Chart, fault: Fault): Promise<Drawing | undefined> {
	const { type, series, several, xTitle, xTitled, yTitle } = chart;
	const lying = type === 'bar';
	const plot = await plotted(chart);
	const ends = several && (type === 'line' || type === 'area') ? series.map(({ name }) => wrapped(name, 13)) : [];
	const values = lying ? series.map(({ points }) => points.map(({ y }) => (y === null ? '' : chart.formats.tick(y)))) : [];
	const left = roomFor(lying ? values.flat().filter((text) => text.startsWith('−')) : plot.up.map(({ text }) => text));
	const right = roomFor(lying ? values.flat().filter(Boolean) : ends.flat());
	const below = lying ? [] : labelsBelow(plot.across, chart, left, right);
	if (!below) return fault('The names along the chart have no room beside each other on a telephone', 'Write type=bar, which has a line for each; or shorten the names.');
	if (lying && chart.steps.some((step) => [...chart.along.text(step)].length > 36)) return fault('The name of a bar has more than 36 letters', 'Shorten it: a telephone has no room for more on a line.');
	if (ends.flat().some((line) => [...line].length > 15)) return fault('The name of a series has a word of more than 15 letters', 'Shorten it: it stands beside its line, also on a telephone.');
	const key = several && ends.length === 0 ? series.map(({ name }) => name) : [];
	const air = lying ? 0.2 : 0.8;
	const head = (yTitle === '' ? 0 : 1.6) + key.length * 1.5 + air;
	const height = lying ? chart.steps.length * rowHeight(series.length) : 16;
	const lines = Math.max(0, ...below.map(({ lines }) => lines.length));
	const foot = lying ? 0.2 : 0.8 + lines * 1.2 + (xTitled ? 1.4 : 0);
	const field = [
		drawn('svg', { viewBox: '0 0 1000 1000', preserveAspectRatio: 'none' }, [...(lying ? [] : grid(plot)), ...marks(plot, chart)]),
		drawn('g', { textAnchor: 'end' }, plot.up.map(({ at, text }) => words(text, { x: '-.5em', y: share(at), dy: '.35em' }))),
		drawn('g', { textAnchor: 'middle' }, below.flatMap(({ at, lines, anchor }) => lines.map((line, index) => words(line, { x: share(at), y: em(height + 1.6 + index * 1.2), ...(anchor !== 'middle' && { textAnchor: anchor }) })))),
		...(lying ? rows(chart, plot, values, left) : []),
		...namesAtEnds(plot, ends, height),
		...(xTitled && !lying ? [words(xTitle, { x: '100%', y: em(height + foot - 0.3), textAnchor: 'end' })] : []),
	].filter((part) => part.children.length > 0);
	const above = [
		...(yTitle === '' ? [] : [words(yTitle, { x: em(-left), y: '1em' })]),
		...key.map((name, index) => drawn('g', { className: [`s${index}`] }, keyRow(chart, name, index, head - air - (key.length - index) * 1.5, left))),
	];
	const frame = drawn('svg', { y: em(head), height: em(height) }, field);
	return { left, right, height: head + height + foot, children: [...above, frame] };
}

function grid({ up, zero }: Plotted): Element[] {
	const lines = up.filter(({ at }) => at !== zero).map(({ at }) => `M0 ${at}h1000`).join('');
	const base = zero >= 0 && zero <= 1000 ? [drawn('path', { className: ['zero'], d: `M0 ${zero}h1000` })] : [];
	return [drawn('path', { className: ['grid'], d: lines }), ...base];
}

function marks({ series, stack: [areas = [], lines = []] }: Plotted, chart: Chart): Element[] {
	const kind = { line: 'line', area: 'line', dot: 'dot', column: 'slab', bar: 'slab' }[chart.type];
	const path = (name: string, index: number, d: string) => (d === '' ? [] : [drawn('path', { className: [name, `s${index}`], d })]);
	if (stacks(chart)) return [...areas.flatMap((d, index) => path('area', index, d)), ...lines.flatMap((d, index) => path('line', index, d))];
	return series.flatMap(({ d, area }, index) => [...path('area', index, area), ...path(kind, index, d), ...(kind === 'dot' && index % 2 === 1 ? path('hole', index, d) : [])]);
}

/** Beside a line its name, moved only as far as another stands in its way. */
function namesAtEnds({ series }: Plotted, ends: readonly string[][], height: number): Element[] {
	const step = 1150 / height;
	const places = apart(series.map(({ end }) => end), ends.map((lines) => lines.length * step), 1000 + step / 2);
	return ends.map((lines, index) =>
		drawn('g', { className: [`s${index}`] }, lines.map((line, at) => words(line, { x: '100%', dx: '.6em', y: share((places[index] ?? 0) + (at - (lines.length - 1) / 2) * step), dy: '.35em' }))),
	);
}

function keyRow({ type }: Chart, name: string, index: number, y: number, left: number): Element[] {
	const place = { x: em(-left), y: em(y + 0.35), width: '.8em', height: '.8em' };
	const round = { cx: em(0.4 - left), cy: em(y + 0.75), r: '.3em' };
	const sign = type === 'dot' && index < 2 ? drawn('circle', { className: ['sign'], ...round }) : drawn('rect', { className: ['sign'], ...place });
	return [sign, words(name, { x: em(1.3 - left), y: em(y + 1.1) })];
}

export interface Drawing {
	/** Room beside the field, in em. */
	left: number;
	right: number;
	/** Of the whole, in em. */
	height: number;
	children: Element[];
}
