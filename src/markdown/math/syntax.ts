import { math } from 'micromark-extension-math';
import type { Construct, Extension, State } from 'micromark-util-types';
import { displayInText, inline } from './dollars.ts';

/**
 * The micromark extension for formulas: `$…$`, `$$…$$` in a paragraph, and `$$` fences on lines of their own. Its
 * tokens are those of micromark-extension-math, so mdast-util-math makes the nodes.
 */
export function formulaSyntax(): Extension {
	return { flow: { [dollar]: fence }, text: { [dollar]: [displayInText, inline] } };
}

const dollar = 36;
const stock = math().flow?.[dollar] as Construct;

// The stock fence takes `$$ a = b` for an opening with a name and swallows the rest of the page; here text after the
// dollars makes it a paragraph.
const fence: Construct = {
	...stock,
	tokenize(effects, ok, nok) {
		return effects.check({ partial: true, tokenize: bareDollars }, effects.attempt(stock, ok, nok), nok);
	},
};

function bareDollars(...[effects, ok, nok]: Parameters<Construct['tokenize']>): State {
	return function start(code) {
		effects.enter('mathFlowFence');
		return rest(code);
	};

	function rest(code: Parameters<State>[0]): State | undefined {
		if (code === dollar || code === 32 || (code !== null && code > -3 && code < 0)) {
			effects.consume(code);
			return rest;
		}
		effects.exit('mathFlowFence');
		return code === null || code < -2 ? ok(code) : nok(code);
	}
}
