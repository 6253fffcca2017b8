import { href } from '../site/address.ts';
import { escapeMarkup } from '../site/markup.ts';
import { phrasesFor } from '../site/phrases.ts';
import type { Settings } from '../site/settings.ts';
import { barePage } from './bare-page.ts';

/**
 * The page at the address of something withdrawn: it says so, and why, and where the rest is. Search engines are asked
 * to forget the address; hosts that can answer 410 (RFC 9110, 15.5.11) for it.
 */
export function gonePage({ title, reason, lang }: Withdrawn, settings: Pick<Settings, 'language' | 'base' | 'title'>): string {
	const phrases = phrasesFor(settings.language);
	const language = lang === settings.language ? '' : ` lang="${escapeMarkup(lang)}"`;
	const style = `<style>body{max-width:34rem;margin:20vh auto;padding:0 1rem;font:1.125rem/1.5 Georgia,serif;color-scheme:light dark}</style>`;
	const main = [
		...(title === undefined ? [] : [`<p${language}><cite>${escapeMarkup(title)}</cite></p>`]),
		`<p${language}>${escapeMarkup(reason)}</p>`,
		`<p><a href="${escapeMarkup(href('/archive/', settings))}">${escapeMarkup(phrases.archive)}</a></p>`,
	];
	return barePage(phrases.withdrawn, { head: [[], [style]], main }, settings);
}

interface Withdrawn {
	title?: string;
	reason: string;
	lang: string;
}
