import { directive } from 'micromark-extension-directive';
import type { Construct, Extension } from 'micromark-util-types';

/**
 * The micromark extension for blocks between lines of colons, and for nothing else of the directives proposal: `:name`
 * in a sentence and `::name` on a line are prose here, so that 10:30, a::b and :wave: stay as they were typed.
 *
 * @see https://talk.commonmark.org/t/generic-directives-plugins-syntax/444
 */
export function blockSyntax(): Extension {
	const [container] = directive().flow?.[colon] as Construct[];
	return { flow: { [colon]: container as Construct } };
}

const colon = 58;
