import type { Loss } from '../loss.ts';
import type { XmlElement } from './element.ts';
import type { Stretch } from './stretches.ts';
import { NotWellFormed, strict } from './strict.ts';
import { tolerant } from './tolerant.ts';

/** A stretch of an export as an element: read as XML, and if it is none, tolerantly, which is told. */
export function readElement({ kind, text, line }: Stretch, file: string): { element: XmlElement; losses: Loss[] } {
	try {
		return { element: strict(kind === 'head' ? `${text}</channel></rss>` : text, line), losses: [] };
	} catch (error) {
		if (!(error instanceof NotWellFormed)) throw error;
		const message = `The XML has a fault here (${error.message}); what it means was guessed`;
		return { element: tolerant(text, line), losses: [{ rule: 'xml', file, line: error.line, message, became: 'text', todo: 'Compare the text with the original.' }] };
	}
}
