import type { Element, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Drawing } from './draw.ts';
import { drawn, em } from './svg.ts';

/** A chart in its page, which gives it its width and its colours. */
export function inline({ left, right, height, children }: Drawing, named: Properties): Element {
	const room = [...(left > 0 ? [`l${left}`] : []), ...(right > 0 ? [`r${right}`] : [])];
	// The description says what the drawing says; its labels alone would be noise.
	const shown = drawn('g', { ariaHidden: 'true' }, children);
	return drawn('svg', { ...(room.length > 0 && { className: room }), height: em(height), role: 'img', ...named }, [shown]);
}

/**
 * A chart as a file of its own, for feeds and for whoever wants it large: the drawing of the page at a fixed size, with
 * its own colours on an opaque ground, since nobody knows on what a feed reader lays it.
 *
 * @param name what it is called for those who do not see it
 */
export function alone({ left, right, height, children }: Drawing, name: string): { svg: string; width: number; height: number } {
	const tall = Math.ceil((height + 2) * size);
	const body = drawn('svg', { x: `${(left + 1) * size}`, y: `${size}`, width: wide - (left + right + 2) * size, height: tall - 2 * size }, children);
	const style = drawn('style', {}, [{ type: 'text', value: colours }]);
	const root = drawn('svg', { xmlns: 'http://www.w3.org/2000/svg', width: wide, height: tall, viewBox: `0 0 ${wide} ${tall}`, role: 'img', ariaLabel: name }, [style, drawn('rect', { className: ['ground'], width: '100%', height: '100%' }), body]);
	return { svg: `${toHtml(root, { space: 'svg', closeEmptyElements: true })}\n`, width: wide, height: tall };
}

const wide = 720;

/** Pixels to an em. */
const size = 16;

/** The rules of src/styles/chart.css, with the colours of src/styles/tokens.css. */
const colours = [
	`svg{overflow:visible;font:${size}px system-ui,sans-serif;font-variant-numeric:lining-nums tabular-nums;--paper:#fdfcf9;--ink:#1f1c19;--muted:#56504a;--rule:#d9d3c7;--accent:#7c2f1f}`,
	'@media(prefers-color-scheme:dark){svg{--paper:#171614;--ink:#e6e1d8;--muted:#b3aca1;--rule:#3d3933;--accent:#eab09b}}',
	'.s0,.s3{--tone:var(--accent)}.s1,.s4{--tone:var(--ink)}.s2,.s5{--tone:var(--muted)}',
	'.ground{fill:var(--paper)}text{fill:var(--tone,var(--muted))}path{fill:none;stroke:var(--tone,var(--rule));vector-effect:non-scaling-stroke}.zero{stroke:var(--muted)}',
	'.slab,.sign{fill:var(--tone);stroke:var(--tone)}.area{fill:var(--tone);fill-opacity:.25;stroke:none}.slab.s1,.s1>.sign,.s3>.sign{fill:var(--paper)}',
	'.line{stroke-width:1.5px;stroke-linejoin:round;stroke-linecap:round}.line.s0{stroke-width:2.5px}.line.s2,.line.s3{stroke-dasharray:7 4}.line.s4,.line.s5{stroke-width:2px;stroke-dasharray:.1 4}',
	'.dot,.hole{stroke-width:7px;stroke-linecap:round}.hole{stroke:var(--paper);stroke-width:4px}.dot.s2,.dot.s3,.hole.s3{stroke-linecap:square}',
].join('');
