/** What is read aloud of an essay, in order: its paragraphs, headings, items and captions; no notes, tables, drawings or code. */
export function spoken(prose: HTMLElement, formula: string): Spoken[] {
	return [...prose.querySelectorAll<HTMLElement>(kinds)].flatMap((element) => {
		if (element.closest('.notes, figure.code, pre, table, .numbers, [hidden]')) return [];
		const copy = element.cloneNode(true) as HTMLElement;
		for (const silent of copy.querySelectorAll(`${kinds}, sup:has(.noteref), pre, table, svg, .numbers`)) silent.remove();
		for (const sign of copy.querySelectorAll('math')) sign.replaceWith(` ${formula} `);
		const sentences = [...new Intl.Segmenter(prose.lang, { granularity: 'sentence' }).segment(copy.textContent)].map(({ segment }) => segment.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
		return sentences.length > 0 ? [{ element, sentences }] : [];
	});
}

const kinds = 'p, h2, h3, h4, h5, h6, li, dt, dd, figcaption';

export interface Spoken {
	element: HTMLElement;
	/** Spoken one by one: a change of speed is heard at once, and no voice falls silent over a long text, as some do. */
	sentences: string[];
}
