import { cleaned } from '../site/characters.ts';
import { fault, type Finding } from '../site/finding.ts';
import { readYaml, type Yaml } from '../site/yaml.ts';

/**
 * Takes a Markdown file apart: front matter on top between two `---` lines, the text below.
 *
 * A byte order mark and Windows line ends vanish; control characters are dropped with a warning. The body keeps the
 * line numbers of the file (the front matter becomes blank lines), so that every later message names the right line.
 */
export function splitSource(text: string, file: string): Source {
	const { text: clean, findings } = cleaned(text, file);
	const lines = clean.split('\n');
	if (lines[0]?.trimEnd() !== '---') {
		findings.push(fault(file, 1, 'The front matter is missing', 'Begin the file with a line `---`, then `title:` and `published:`, then a line `---`.'));
		return { front: undefined, body: clean, findings };
	}
	const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
	if (end === -1) {
		findings.push(fault(file, 1, 'The front matter is never closed', 'Put a line `---` after its last key.'));
		// Where the essay begins nobody can tell.
		return { front: undefined, body: '', findings };
	}
	return { front: lines.slice(1, end).join('\n'), body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'), findings };
}

/** Reads a front matter, which begins on the second line of its file. */
export function readFront(front: string, file: string): Yaml {
	return readYaml(front, file, 2);
}

export interface Source {
	/** What stands in the front matter, as text: reading it takes longer than all the rest. `undefined` if there is none. */
	front: string | undefined;
	/** The Markdown, with a blank line for each line of front matter. */
	body: string;
	findings: Finding[];
}
