import type { EssayCard } from '../essays/essay.ts';
import { absolute } from '../site/address.ts';
import { escapeDestination } from '../site/markup.ts';
import { phrasesFor } from '../site/phrases.ts';
import type { Settings } from '../site/settings.ts';
import { beside } from './beside.ts';

/**
 * The publication at a glance, for language models that look things up: every essay by the address of its Markdown.
 *
 * @param essays newest first
 * @see https://llmstxt.org
 */
export function llms(essays: readonly EssayCard[], pages: readonly Linked[], settings: Settings): string {
	const phrases = phrasesFor(settings.language);
	const { title, description } = settings;
	const section = (name: string, rows: string[]) => (rows.length > 0 ? [`## ${name}`, rows.join('\n')] : []);
	const lists = [
		...section(phrases.allEssays, essays.map((essay) => row({ ...essay, permalink: essay.permalink + beside.markdown }, settings))),
		// The name is the format's own, for what may be passed over.
		...section('Optional', [...pages, { plainTitle: phrases.archive, permalink: '/archive/', description: '' }, { plainTitle: 'RSS', permalink: '/rss.xml', description: '' }].map((page) => row(page, settings))),
	];
	return `${[`# ${text(title)}`, ...(description ? [`> ${text(description)}`] : []), ...lists].join('\n\n')}\n`;
}

function row({ plainTitle, permalink, description }: Linked, settings: Settings): string {
	return `- [${text(plainTitle)}](${escapeDestination(absolute(permalink, settings))})${description ? `: ${text(description)}` : ''}`;
}

/** Words that Markdown would take for marks stay words. */
function text(words: string): string {
	return words.replaceAll(/[\\`*_[\]<>&]/g, '\\$&').replaceAll(/\s+/g, ' ');
}

interface Linked {
	plainTitle: string;
	permalink: string;
	description: string;
}
