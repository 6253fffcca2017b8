/** Words of non-fiction an adult reads silently in a minute: the mean of 190 studies (Brysbaert 2019, doi.org/10.1016/j.jml.2019.104047). */
const wordsPerMinute = 238;

const segmenters = new Map<string, Intl.Segmenter>();

/** How many words a text has, in any script: Chinese, Japanese and Thai are segmented by dictionary. */
export function countWords(text: string, lang: string): number {
	let segmenter = segmenters.get(lang);
	if (!segmenter) segmenters.set(lang, (segmenter = new Intl.Segmenter(lang, { granularity: 'word' })));
	// A word ends at a space in every language, and the segmenter, which takes many times as long, is not asked of what is
	// plainly one: letters alone, marks of punctuation around them.
	const pieces = text.split(/[ \n]+/);
	const others = pieces.filter((piece) => !plain.test(piece));
	let words = pieces.length - others.length;
	for (const { isWordLike } of segmenter.segment(others.join(' '))) if (isWordLike) words += 1;
	return words;
}

const plain = /^[("'‘“«]*[A-Za-zÀ-ÖØ-öø-ÿ]+[.,;:!?…)"'’”»]*$/;

/** Whole minutes of reading, at least one. */
export function minutesFor(words: number): number {
	return Math.max(1, Math.round(words / wordsPerMinute));
}
