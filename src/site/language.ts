import * as z from 'zod';

/** A language tag of BCP 47 (`en`, `pt-BR`) that browsers and this runtime understand; `en-a1` only looks like one. */
export function languageTag() {
	return z
		.string()
		.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, { error: message, abort: true })
		.refine(isLanguage, message);
}

const message = 'is not a language tag such as en or pt-BR';

function isLanguage(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}
