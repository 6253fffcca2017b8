import type { Loss } from '../loss.ts';
import type { PostAuthor } from '../post.ts';
import { isName, personal } from './name.ts';
import { joined, type Line } from './lines.ts';

/**
 * Last paragraphs that introduce an author by name ("Ada Moss is a bookbinder in Leeds.") become what is said of that
 * author. Without a byline, the name counts only if it stands nowhere else, so that an essay about somebody keeps its end.
 */
export function withoutAbout(groups: readonly Line[][], authors: readonly PostAuthor[], file: string): { groups: Line[][]; authors: PostAuthor[]; losses: Loss[] } {
	const rest = [...groups];
	const known = authors.map((author) => ({ ...author }));
	const losses: Loss[] = [];
	while (rest.length > 1) {
		const last = rest.at(-1) as Line[];
		const about = joined(last).replace(/^[([*_]+|[)\]*_]+$/g, '').replace(/^About the author:\s*/i, '');
		const name = introduction.exec(about)?.[1];
		if (!name || about.split(/\s+/).length > 120) break;
		const text = rest.slice(0, -1).map(joined).join('\n');
		const author = known.find((one) => !one.about && isSame(one.name, name)) ?? (authors.length === 0 && isName(name) && !text.includes(name) ? { name } : undefined);
		if (!author) break;
		author.about = about;
		if (!known.includes(author)) known.unshift(author);
		losses.push({ file, line: last[0]?.number ?? 1, rule: 'author-note', message: `The last paragraph, which introduces ${author.name}, is said of the author`, became: 'converted' });
		rest.pop();
	}
	const label = rest.at(-1);
	if (losses.length > 0 && rest.length > 1 && label && /^About the (?:authors?|writer)$/i.test(joined(label))) rest.pop();
	return { groups: rest, authors: known, losses };
}

/** `Ada`, `Moss` and `Dr Moss` are Ada Moss. */
function isSame(full: string, name: string): boolean {
	const words = full.split(/\s+/);
	const short = name.replace(/^(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s+/, '');
	return short === full || short === words[0] || short === words.at(-1);
}

const introduction = new RegExp(String.raw`^(${personal}) (?:(?:is|was) (?:an?|the|one of|currently|author|editor|founder|co-|director|professor|completing|writing|working|at work|based)\b|(?:writes|teaches|works|lives|studies|edits|runs|makes|draws|directs|leads|researches|lectures|restores|has (?:written|taught|worked|published))\b)`, 'u');
