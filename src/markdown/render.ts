import { VFile } from 'vfile';
import type { Finding } from '../site/finding.ts';
import { complain, findingsOf } from './complain.ts';
import { contextOf, setContext, type Found, type Place } from './context.ts';
import { pipelineFor } from './pipeline.ts';

/**
 * Renders the text of an essay or page.
 *
 * A plugin that throws does not end the run: it becomes a finding that names the file, like any other fault.
 *
 * @param body Markdown, with the line numbers of its file
 * @param name how findings name the file
 */
export async function render(body: string, place: Place, name: string): Promise<Rendered> {
	const file = new VFile({ path: place.path, value: body });
	setContext(file, place);
	let html = '';
	try {
		html = String(await pipelineFor(place.lang).process(file));
	} catch (error) {
		complain(file, undefined, `The text could not be rendered: ${error instanceof Error ? error.message : String(error)}`, 'If the text looks right, this is a fault in Octavo: please report it.');
	}
	const { links, media, sources, anchors, notes, headings, sheets, counts, text, excerpt } = contextOf(file);
	return { html, links, media, sources, anchors, notes, headings, sheets, counts, text, excerpt, findings: findingsOf(file, name) };
}

export interface Rendered extends Found {
	/** Links to other essays' files still carry the file, as `octavo:<path>`. */
	html: string;
	findings: Finding[];
}
