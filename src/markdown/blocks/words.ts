/** What a callout is called in a language; in English where we do not speak it. */
export function wordFor(kind: string, lang: string): string {
	return (words[lang.split('-')[0]?.toLowerCase() ?? ''] ?? words['en'])?.[kind] ?? kind;
}

const words: Record<string, Record<string, string>> = {
	en: { note: 'Note', warning: 'Warning', aside: 'Aside' },
	de: { note: 'Hinweis', warning: 'Warnung', aside: 'Nebenbei' },
	es: { note: 'Nota', warning: 'Advertencia', aside: 'Inciso' },
	fr: { note: 'Remarque', warning: 'Avertissement', aside: 'Aparté' },
};
