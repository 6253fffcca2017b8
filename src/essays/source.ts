import { fault, warning, type Finding } from '../site/finding.ts';
import { readYaml, type Yaml } from '../site/yaml.ts';

/** C0 and C1 controls but tab and line feed, and the two non-characters: forbidden in XML 1.0, so in every feed. */
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/**
 * Takes a Markdown file apart: front matter on top between two `---` lines, the text below.
 *
 * A byte order mark and Windows line ends vanish; control characters are dropped with a warning. The body keeps the
 * line numbers of the file (the front matter becomes blank lines), so that every later message names the right line.
 */
export function readSource(text: string, file: string): Source {
	const { clean, findings } = cleaned(text, file);
	const lines = clean.split('\n');
	const none = { yaml: undefined, body: clean };
	if (lines[0]?.trimEnd() !== '---') {
		findings.push(fault(file, 1, 'The front matter is missing', 'Begin the file with a line `---`, then `title:` and `published:`, then a line `---`.'));
		return { ...none, findings };
	}
	const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
	if (end === -1) {
		findings.push(fault(file, 1, 'The front matter is never closed', 'Put a line `---` after its last key.'));
		return { ...none, findings };
	}
	const yaml = readYaml(lines.slice(1, end).join('\n'), file, 2);
	return { yaml, body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'), findings };
}

function cleaned(text: string, file: string): { clean: string; findings: Finding[] } {
	const unix = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n').toWellFormed();
	const first = unix.search(controls);
	if (first === -1) return { clean: unix, findings: [] };
	const line = unix.slice(0, first).split('\n').length;
	const code = `U+${unix.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0')}`;
	const found = warning(file, line, `A control character (${code}) stands in the text and was left out`, 'Delete it: no browser or feed reader can show it.');
	return { clean: unix.replaceAll(controls, ''), findings: [found] };
}

export interface Source {
	/** The front matter, or `undefined` if there is none. */
	yaml: Yaml | undefined;
	/** The Markdown, with a blank line for each line of front matter. */
	body: string;
	findings: Finding[];
}
