import type { Sheet } from '../essays/sheet.ts';
import asides from './asides.css?inline';
import blocks from './blocks.css?inline';
import changes from './changes.css?inline';
import chart from './chart.css?inline';
import code from './code.css?inline';
import math from './math.css?inline';
import notes from './notes.css?inline';
import tables from './tables.css?inline';
import wide from './wide.css?inline';

/**
 * Later layers win over earlier ones, whatever their selectors: this order is the whole cascade. It must be the first
 * that a page says of layers.
 */
export const layerOrder = '@layer reset,tokens,base,prose,code,maths,parts,print;';

/** The styles of what a text holds (src/markdown/sheets.ts), or what stands below it, each in its layer of index.css. */
export function sheetsFor(names: readonly (Sheet | 'changes')[]): string {
	return names.map((name) => `@layer ${layers[name] ?? 'prose'}{${sheets[name]}}`).join('');
}

const sheets: Record<Sheet | 'changes', string> = { asides, blocks, changes, chart, code, math, notes, tables, wide };
const layers: Partial<typeof sheets> = { changes: 'parts', code: 'code', math: 'maths' };
