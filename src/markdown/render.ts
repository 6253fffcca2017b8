import { VFile } from 'vfile';
import type { Finding } from '../site/finding.ts';
import { complain, findingsOf } from './complain.ts';
import { contextOf, setContext, type Found, type Place } from './context.ts';
import { pipelineFor } from './pipeline.ts';
import { standAlone } from './stand-alone.ts';

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
	const context = contextOf(file);
	const { links, media, pictures, sources, anchors, passages, places, notes, headings, sheets, counts, text, excerpt } = context;
	return { html, markdown: standAlone(body, context), links, media, pictures, sources, anchors, passages, places, notes, headings, sheets, counts, text, excerpt, findings: findingsOf(file, name) };
}

export interface Rendered extends Omit<Found, 'destinations'> {
	/** Links to other essays' files still carry the file, as `octavo:<path>`. */
	html: string;
	/** The text as it can be handed on by itself; see `standAlone`. */
	markdown: string;
	findings: Finding[];
}
