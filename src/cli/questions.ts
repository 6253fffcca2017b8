import { autocomplete, isCancel, text } from '@clack/prompts';
import { idFor, isId } from '../essays/id.ts';
import type { EssayFile } from '../library/text.ts';

/**
 * Asks which essay shall have which id.
 *
 * @param known the essay's id, if it was given
 * @returns `undefined` if whoever was asked thought better of it
 */
export async function askForIds(essays: readonly EssayFile[], known: string | undefined): Promise<{ from: string; to: string } | undefined> {
	const from = known ?? (await autocomplete({ message: 'Which essay?', options: essays.map(({ id, matter }) => ({ value: id, label: id, hint: matter.title })) }));
	if (isCancel(from)) return undefined;
	const to = await text({ message: 'Its new id?', initialValue: from, validate: (id = '') => (isId(id) ? (id === from ? 'That is its id now.' : undefined) : `An id is lower-case letters, digits and hyphens, such as ${idFor(id) || 'keeping-the-light'}.`) });
	return isCancel(to) ? undefined : { from, to };
}
