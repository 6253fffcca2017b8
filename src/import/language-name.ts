import { bundledLanguagesInfo } from 'shiki/langs';

/** What Octavo calls a language of code that others call so; an empty text for one that it cannot highlight. */
export function languageName(name: string): string {
	const small = name.toLowerCase().replace(/;$/, '');
	const ours = other[small] ?? small;
	return names.has(ours) ? ours : '';
}

const names = new Set([...bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases]), 'diff', 'patch']);

/** Of SyntaxHighlighter, Pygments and others. */
const other: Record<string, string> = { jscript: 'js', actionscript3: 'actionscript-3', 'c-sharp': 'csharp', 'c++': 'cpp', coldfusion: 'html', shell: 'sh', console: 'shellsession', golang: 'go', delphi: 'pascal', objc: 'objective-c', vbnet: 'vb', markup: 'html', 'ruby-rails': 'ruby', rb: 'ruby', py: 'python', ps: 'powershell', htm: 'html', html5: 'html' };
