import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Around } from '../../check/rule.ts';
import { knownWords, readWords } from '../../check/spelling/known-words.ts';
import { namesOf } from '../../check/spelling/names.ts';
import { readAuthors } from '../../library/authors.ts';
import { parseLinks } from '../../permanence/links-lock.ts';
import type { Finding } from '../../site/finding.ts';
import type { Paths } from '../../site/paths.ts';
import type { Content } from '../content.ts';

/** Reads what texts are checked beside: `links.lock`, `words.txt` and the names of authors. */
export function readBeside({ site: { settings }, essays }: Pick<Content, 'site' | 'essays'>, paths: Paths, day: string): { beside: Around; findings: Finding[] } {
	const lock = join(paths.content, 'links.lock');
	const { links, findings } = existsSync(lock) ? parseLinks(readFileSync(lock, 'utf8'), paths.name(lock)) : { links: new Map(), findings: [] };
	const list = join(paths.content, 'words.txt');
	const own = existsSync(list) ? readWords(readFileSync(list, 'utf8')) : [];
	const { authors } = readAuthors(paths, settings.language);
	return { beside: { settings, links, words: knownWords([...own, settings.title, ...namesOf(essays, [...authors.values()])]), day }, findings };
}
