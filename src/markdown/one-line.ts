import type { Code, Construct, Extension } from 'micromark-util-types';

const paragraph: Construct = {
	name: 'oneLineParagraph',
	// What stands in a line of its own is asked first; a row of a table begins like anything.
	add: 'after',
	tokenize(effects, ok, nok) {
		const { interrupt } = this;
		return function start(code) {
			// No paragraph ends another, and what begins with a bracket may be a definition.
			if (interrupt || code === bracket) return nok(code);
			effects.enter('paragraph');
			effects.enter('chunkText', { contentType: 'text' });
			return inside(code);
		};

		function inside(code: Code) {
			if (!ends(code)) {
				effects.consume(code);
				return inside;
			}
			effects.exit('chunkText');
			effects.exit('paragraph');
			return code === null ? ok(code) : effects.check(blankNext, ok, nok)(code);
		}
	},
};

const blankNext: Construct = {
	partial: true,
	tokenize(effects, ok, nok) {
		return function ending(code) {
			effects.enter('lineEnding');
			effects.consume(code);
			return rest;
		};

		function rest(code: Code) {
			if (isSpace(code)) {
				effects.consume(code);
				return rest;
			}
			effects.exit('lineEnding');
			return ends(code) ? ok(code) : nok(code);
		}
	},
};

/**
 * The micromark extension that knows a paragraph at once: one line before a blank one. Micromark by itself reads it twice
 * more, as content that might begin with definitions, and as lines that might go on; and a long read is hardly anything else.
 */
export const oneLine: Extension = { flow: { null: paragraph } };

/** Negative codes are micromark's own: the ends of lines, and tabs. */
function ends(code: Code): boolean {
	return code === null || code < -2;
}

function isSpace(code: Code): boolean {
	return code === -2 || code === -1 || code === 32;
}

const bracket = 91;
