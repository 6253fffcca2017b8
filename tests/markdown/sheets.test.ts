import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { signsOf } from '../../src/markdown/sheets.ts';

// What a page carries of the styles is decided by what is in its text: a class that only a sheet knows must bring that sheet.

const styles = new URL('../../src/styles/', import.meta.url);
const selectors = (sheet: string) => readFileSync(new URL(`${sheet}.css`, styles), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\{[^{}]*\}|'[^']*'/g, '\n').split(/[\n{}]/).filter((line) => /^[^@]*\S/.test(line)).join('\n');
const classesIn = (text: string) => new Set([...text.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name));
const always = readdirSync(styles).filter((file) => file.endsWith('.css')).map((file) => file.replace('.css', '')).filter((name) => !(name in signsOf));

/** Inside a text that has brought the sheet already, by the class or element named. */
const within: Record<string, string[]> = {
	asides: ['callout-title', 'unset', 'warning', 'apart', 'turn'],
	blocks: ['large'],
	code: ['line', 'marked', 'ins', 'del', 'numbers', 'tk-c', 'tk-k', 'tk-s', 'tk-n', 'tk-f', 'tk-t', 'tk-p'],
	math: ['inline', 'left', 'right', 'center', 'bold', 'small', 'glue', 'gap', 'jot', 'tight', 'rule-left', 'rule-right', 'rule-top', 'rule-bottom', 'back-3', 'back-4', 'back-5'],
	notes: ['noteref', 'noteback', 'close'],
	tables: ['right', 'center'],
	wide: ['row'],
};

test.each(Object.keys(signsOf).filter((sheet) => sheet !== 'chart'))('every class that only %s.css knows brings it, or stands inside what does', (sheet) => {
	const elsewhere = new Set([...always.flatMap((name) => [...classesIn(selectors(name))]), 'prose', 'essay', 'outline']);
	const others = new Set(Object.entries(signsOf).filter(([name]) => name !== sheet).flatMap(([, signs]) => [...signs].filter((sign) => sign.startsWith('.')).map((sign) => sign.slice(1))));
	const brings = new Set([...signsOf[sheet as keyof typeof signsOf]].map((sign) => sign.replace('.', '')));
	const unknown = [...classesIn(selectors(sheet))].filter((name) => !brings.has(name) && !within[sheet]?.includes(name) && !elsewhere.has(name) && !others.has(name));
	expect(unknown).toEqual([]);
});

test('chart.css speaks of nothing outside a chart', () => {
	const outermost = readFileSync(new URL('chart.css', styles), 'utf8').match(/^[^\s}/@].*\{$/gm);
	expect(outermost?.filter((line) => !line.includes('.chart'))).toEqual([]);
});

test('each sheet that only some texts need is a file, and none of them is on every page', () => {
	const index = readFileSync(new URL('index.css', styles), 'utf8');
	for (const sheet of Object.keys(signsOf)) {
		expect(readdirSync(styles)).toContain(`${sheet}.css`);
		expect(index).not.toContain(`./${sheet}.css`);
	}
});
