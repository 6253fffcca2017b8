import type { Element } from 'hast';
import type { Chart } from './chart.ts';
import type { Plotted } from './plot.ts';
import { em, share, words } from './svg.ts';

/** Height of a row of lying bars in em: its name, the bars, and the space below them. */
export function rowHeight(bars: number): number {
	return 2 + bars * 1.1;
}

/** Where a bar of a row begins, in em from the top of the row. It is one em thick. */
export function barTop(bar: number): number {
	return 1.5 + bar * 1.1;
}

/** The name of each row above its bars, and behind each bar its value: there is no need for an axis. */
export function rows({ along, steps, series }: Chart, { at }: Plotted, values: readonly string[][], left: number): Element[] {
	const whole = rowHeight(series.length);
	return steps.flatMap((step, row) => {
		const name = words(along.text(step), { x: em(-left), y: em(row * whole + 1.1) });
		const texts = series.flatMap(({ points }, bar) => {
			const index = points.findIndex(({ x }) => x === step);
			const y = points[index]?.y ?? null;
			if (y === null) return [];
			const side = y < 0 ? { dx: '-.4em', textAnchor: 'end' } : { dx: '.4em' };
			return [words(values[bar]?.[index] ?? '', { x: share(at(y)), y: em(row * whole + barTop(bar) + 0.87), ...side })];
		});
		return [name, ...texts];
	});
}

