import type { Importer } from '../../import/importer.ts';
import type { Report, TextLoss } from '../../import/report.ts';
import { fault } from '../../site/finding.ts';
import type { Outcome } from '../outcome.ts';

/**
 * What an import has to say: to programs all of it, to people what came over, what did not and why, and what is theirs to do.
 *
 * @param missing the name of site.yaml, if there is none yet
 */
export function outcomeOf(report: Report, { name }: Pick<Importer, 'name'>, missing: string | undefined, isFetching: boolean): Outcome {
	const { imported, already, skipped, authors, losses, redirects, remote, isDryRun } = report;
	const would = isDryRun ? 'would be ' : '';
	const failures = skipped.filter(({ isFailure }) => isFailure);
	const passed = [...Map.groupBy(skipped.filter(({ isFailure }) => !isFailure), ({ reason }) => reason)];
	const text = [
		`${report.source}, read as ${name}: ${counted(imported.length, 'text')} ${would}imported, ${already.length} there already${failures.length > 0 ? `, ${failures.length} could not be read` : ''}.`,
		...list(imported.map(({ file, title, status, addresses }) => `  ${file}  ${title}${status === 'published' ? '' : ` (${status})`}${addresses.length > 0 ? `, found at ${addresses.join(', ')}` : ''}`), 12),
		...(authors.length > 0 ? [`Authors ${would}written: ${authors.join(', ')}`] : []),
		...(passed.length > 0 ? ['Passed over:', ...list(passed.map(([reason, [first, ...others]]) => `  ${placeOf(first?.source ?? { file: '' })}: ${first?.skipped === first?.source.file ? '' : `${first?.skipped}. `}${reason}${others.length > 0 ? ` (so it is with ${others.length} more)` : ''}.`), 12)] : []),
		...tellLosses(losses),
		...(Object.keys(redirects).length > 0 ? ['Add to `redirects` in site.yaml, so that these keep working:', ...Object.entries(redirects).map(([from, to]) => `  ${from}: ${to}`)] : []),
		...(remote.length > 0 && !isFetching ? [`${counted(remote.length, 'picture')} ${remote.length === 1 ? 'lies' : 'lie'} on the web still; where the text showed one is a link or words. To have them beside the essays, import into a fresh folder with --fetch-images, or delete what was imported and import again with it.`] : []),
		...(isFetching && already.length > 0 ? ['Texts that are there already were left as they are, pictures included. To fetch their pictures, import into a fresh folder with --into, or delete the files first.'] : []),
		...(missing === undefined ? [] : [`Write ${missing} with at least a \`title\` and a \`url\`, and the folder can be built.`]),
	].join('\n');
	return { text, data: { done: !isDryRun, ...report }, findings: failures.map(({ source, skipped, reason }) => fault(source.file, source.line, `${skipped === source.file ? 'This file' : /^“/.test(skipped) ? skipped : `“${skipped}”`} did not come over. ${reason}`, 'Mend it where it comes from and import again: what came over stays as it is.')), ending: isDryRun ? 'Nothing was written.' : imported.length + already.length === 0 ? 'Nothing was imported.' : 'All other texts came over.' };
}

/** What is lost and what is to be done, the same things together. */
function tellLosses(losses: readonly TextLoss[]): string[] {
	return [...Map.groupBy(losses, ({ rule }) => rule)].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([rule, those]) => [
		`${rule}: ${those.length}`,
		...list(those.map((loss) => `  ${placeOf(loss)}: ${loss.message}.${loss.todo === undefined ? '' : ` ${loss.todo}`}${loss.text === undefined ? '' : ` (${loss.text})`}`), 5),
	]);
}

function list(lines: readonly string[], most: number): string[] {
	return lines.length <= most ? [...lines] : [...lines.slice(0, most), `  and ${lines.length - most} more; --report or --json lists all`];
}

function placeOf({ file, line }: { file: string; line?: number }): string {
	return line === undefined ? file : `${file}:${line}`;
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
