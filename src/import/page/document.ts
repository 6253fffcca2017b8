import { parseHTML } from 'linkedom';

/** A page as a document to ask; nothing in it runs, and nothing is fetched. */
export function documentOf(html: string): Document {
	// Without a body of its own, linkedom puts what it finds beside the body.
	const whole = /<(?:body|frameset)[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
	return parseHTML(whole).document as unknown as Document;
}

/** How many words a text has; where no spaces part words, its letters count. */
export function wordsIn(text: string): number {
	return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}'’-]+/gu)?.length ?? 0;
}
