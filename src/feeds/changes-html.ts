import { inWords } from '../essays/date.ts';
import type { Essay } from '../essays/essay.ts';
import { escapeMarkup } from '../site/markup.ts';
import { phrasesFor } from '../site/phrases.ts';
import type { Settings } from '../site/settings.ts';

/** What has been changed in an essay, as its page says it (components/Changes.astro), for the end of its text in a feed. */
export function changesHtml({ changes, lang, dir }: Pick<Essay, 'changes' | 'lang' | 'dir'>, { language }: Pick<Settings, 'language'>): string {
	if (changes.length === 0) return '';
	const phrases = phrasesFor(language);
	const attributes = lang === language ? '' : ` lang="${lang}" dir="${dir}"`;
	const items = changes.map(({ date, kind, text }) => `<li><b>${inWords(date, language)}, ${phrases[kind]}</b><br><span${attributes}>${escapeMarkup(text)}</span></li>`);
	return `<h2>${phrases.changes}</h2><ul>${items.join('')}</ul>`;
}
