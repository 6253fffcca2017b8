import { lastOf } from '../../essays/changes.ts';
import { fault, warning, type Finding } from '../../site/finding.ts';
import type { EssayFile } from '../text.ts';

/**
 * What an essay says of its changes must fit the day of its publication, today, and what it says in `updated`.
 *
 * @param day today, `YYYY-MM-DD`
 */
export function checkChanges(essays: readonly EssayFile[], day: string): Finding[] {
	return essays.flatMap((essay) => [...checkDays(essay, day), ...checkUpdated(essay)]);
}

function checkDays({ name, matter: { published, changes }, lineOf }: EssayFile, day: string): Finding[] {
	return changes.flatMap(({ date }, index) => {
		const line = () => lineOf('changes', index, 'date');
		if (date < published) return fault(name, line(), `The change of ${date} is older than the essay, which was published on ${published}`, 'Correct one of the two days; what was changed before publication needs no mention.');
		return date > day ? fault(name, line(), `The change of ${date} has not happened yet: today is ${day}`, 'Correct the day, or add the change when it is made.') : [];
	});
}

function checkUpdated({ name, matter: { updated, changes }, lineOf }: EssayFile): Finding[] {
	const last = lastOf(changes);
	if (updated === undefined || changes.some(({ date }) => date === updated && date >= (last ?? date))) return [];
	const line = lineOf('updated');
	if (last !== undefined && updated < last) return [fault(name, line, `\`updated\` says ${updated}, but \`changes\` tells of a later day, ${last}`, 'Delete the line `updated`: the newest change counts.')];
	return changes.length > 0 ? [warning(name, line, `\`updated\` says ${updated}, but \`changes\` tells of no change on that day`, 'Add it to `changes`, or delete the line `updated`: the newest change counts.')] : [];
}
