import type { Code, Construct, State, TokenizeContext, TokenType } from 'micromark-util-types';

/**
 * `$x$`: opens before a character, closes after one and before no digit. Any other dollar is money.
 * @see https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
export const inline = formula(1, 'mathText', 'mathTextSequence', 'mathTextData');

/** `$$x$$` within a paragraph; spaces may set the dollars off. */
export const displayInText = formula(2, 'mathFlow', 'mathFlowFence', 'mathFlowValue');

/** The first dollar outside braces decides: a good end makes a formula, a bad one makes the opening dollar prose. */
function formula(size: 1 | 2, whole: TokenType, fence: TokenType, content: TokenType): Construct {
	return { name: whole, tokenize, previous };

	function tokenize(...[effects, ok, nok]: Parameters<Construct['tokenize']>): State {
		let count = 0;
		let depth = 0;
		let last: Code = null;
		return function start(code) {
			effects.enter(whole);
			effects.enter(fence);
			return opening(code);
		};

		function opening(code: Code): State | undefined {
			if (code === dollar && count < size) return take(code, opening);
			if (count < size || code === dollar || loose(code)) return nok(code);
			effects.exit(fence);
			return between(code);
		}

		function between(code: Code): State | undefined {
			if (code === null || (ends(code) && loose(last))) return nok(code);
			const type = ends(code) ? fence : isLineEnding(code) ? 'lineEnding' : content;
			effects.enter(type);
			if (type === content) return inside(code);
			count = 0;
			if (type === fence) return closing(code);
			take(code, between);
			effects.exit(type);
			return between;
		}

		function inside(code: Code): State | undefined {
			if (code !== null && !isLineEnding(code) && !ends(code)) {
				depth = Math.max(0, depth + (code === openBrace ? 1 : code === closeBrace ? -1 : 0));
				return take(code, code === backslash ? escaped : inside);
			}
			effects.exit(content);
			return between(code);
		}

		function escaped(code: Code): State | undefined {
			return code === null || isLineEnding(code) ? inside(code) : take(code, inside);
		}

		function closing(code: Code): State | undefined {
			if (code === dollar && count < size) return take(code, closing);
			if (count < size || code === dollar || (size === 1 && isDigit(code))) return nok(code);
			effects.exit(fence);
			effects.exit(whole);
			return ok(code);
		}

		function take(code: Code, next: State): State {
			effects.consume(code);
			count += 1;
			last = code;
			return next;
		}

		function ends(code: Code): boolean {
			return code === dollar && depth === 0;
		}
	}

	function loose(code: Code): boolean {
		return size === 1 && code !== null && (code < 0 || code === space);
	}
}

/** A failed opening is not tried again from its second dollar: `$$$` is never a formula. */
function previous(this: TokenizeContext, code: Code): boolean {
	return code !== dollar || this.events.at(-1)?.[1].type === 'characterEscape';
}

function isLineEnding(code: Code): boolean {
	return code !== null && code < -2;
}

function isDigit(code: Code): boolean {
	return code !== null && code >= 48 && code <= 57;
}

const dollar = 36;
const backslash = 92;
const space = 32;
const openBrace = 123;
const closeBrace = 125;
