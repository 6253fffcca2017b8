import type { EssayFile, PageFile } from '../library/text.ts';
import type { Edit } from '../site/edit.ts';
import type { Finding } from '../site/finding.ts';
import { readingOf, type Drawer, type Said } from './reading.ts';
import type { Around, Rule } from './rule.ts';
import { isOff, wrongSwitches, type Switch } from './switches.ts';

/**
 * Reads essays and pages as a copy editor does.
 *
 * @param rules in the order in which they are asked; the settings turn some of them off
 * @param how.step is told of each text that has been read, and may take its time
 * @param how.drawer where answers are kept until a text is another
 * @returns findings, each with the edit that mends it, if that is safe
 */
export async function checkTexts(texts: readonly (EssayFile | PageFile)[], rules: readonly Rule[], around: Around, how: How = {}): Promise<Checked[]> {
	const levels: Readonly<Record<string, string>> = around.settings.check;
	const asked = rules.filter(({ id }) => levels[id] !== 'off');
	const told: Checked[] = [];
	const switches = new Map<EssayFile | PageFile, (Switch & { line: number; column: number })[]>();
	const tell = (file: EssayFile | PageFile, { rule, start, line, column, message, remedy, fix }: Said): void => {
		if (isOff(switches.get(file) ?? [], rule, start)) return;
		told.push({ finding: { file: file.name, line, column, rule, message, remedy, severity: levels[rule] === 'error' ? 'error' : 'warning' }, path: file.path, ...(fix ? { fix } : {}) });
	};
	for (const file of texts) {
		const reading = await readingOf(file, asked, around, how.drawer);
		switches.set(file, reading.switches);
		for (const said of reading.said) tell(file, said);
		await how.step?.(file.name);
	}
	const essays = texts.filter((file) => file.kind === 'essay');
	for (const { id, essays: read } of asked) for (const { file, at, message, remedy } of read?.(essays, around) ?? []) tell(file, { rule: id, line: 'line' in at ? at.line : 1, column: 1, message, remedy });
	// Only now is it known which switches have been of use.
	for (const [file, those] of switches) for (const said of wrongSwitches(those, rules, asked)) tell(file, said);
	return told;
}

interface How {
	step?: (name: string) => unknown;
	drawer?: Drawer;
}

/** A finding, and what would mend it. */
export interface Checked {
	finding: Finding;
	/** Absolute path of the file. */
	path: string;
	fix?: Edit;
}
