import { say, type Phrases } from '../../site/phrases.ts';
import type { Chart, Point, Series } from './chart.ts';

/**
 * A chart in a few sentences, for those who do not see it: what it is, where it begins and ends, its lowest and highest
 * values; for dots, between which values they lie.
 */
export function summaryOf(chart: Chart, phrases: Phrases): string {
	const { type, series, several, yName } = chart;
	const kind = { line: phrases.chartLine, area: phrases.chartArea, dot: phrases.chartDot, column: phrases.chartBar, bar: phrases.chartBar }[type];
	const parts = series.flatMap((one) => {
		const told = tell(one, chart, phrases);
		const name = several || type === 'dot' ? (several ? one.name : '') : yName;
		return told === '' ? [] : [name === '' ? told : `${name}: ${told}`];
	});
	return [kind, ...parts].map((part) => `${part}.`).join(' ');
}

function tell({ points }: Series, { type, along, formats, xTitle, yName }: Chart, phrases: Phrases): string {
	const known = points.filter((point): point is Known => point.y !== null);
	const [first, last] = [known[0], known.at(-1)];
	if (!first || !last) return '';
	const low = known.reduce((least, point) => (point.y < least.y ? point : least));
	const high = known.reduce((most, point) => (point.y > most.y ? point : most));
	const values = {
		...{ first: formats.said(first.y), firstAt: along.text(first.x), last: formats.said(last.y), lastAt: along.text(last.x) },
		...{ low: formats.said(low.y), lowAt: along.text(low.x), high: formats.said(high.y), highAt: along.text(high.x) },
	};
	if (known.length === 1) return say(phrases.chartOne, values);
	if (type === 'dot' && along.kind !== 'name') {
		const [left, right] = [Math.min, Math.max].map((most) => along.text(most(...known.map(({ x }) => Number(x)))));
		return say(phrases.chartPoints, { ...values, n: known.length, x: xTitle, y: yName, left: left ?? '', right: right ?? '' });
	}
	if (low.y === high.y) return say(phrases.chartSame, values);
	return say(along.kind === 'name' ? phrases.chartRange : phrases.chartTrend, values);
}

type Known = Point & { y: number };
