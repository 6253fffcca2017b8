import { replacing } from './rule.ts';

/** A hyphen that makes a number negative is a minus sign, U+2212 (Standard Ebooks manual 8). */
export const minus = replacing(/(?<![^\s([{“‘„«"'=<>~≈±]|[\d½¼¾][ \n\u00A0])-(?=[$£€¥]?\d)/g, '−');

/**
 * An x between numbers multiplies: U+00D7 in 3 x 4, 1920x1080 and 12" x 8" (Standard Ebooks manual 8). 0x1F is a number,
 * and “3x faster” keeps its letter.
 */
export const multiplication = replacing(
	/(?<![\p{L}\p{N}_.,])\d[\d.,]*(?:(?:["'″′]|[ \n]?(?:[cdkm]?m|in|ft|px))?[ \n]?x[ \n]?\d[\d.,]*)+/gu,
	({ 0: product }) => (product.startsWith('0x') ? product : product.replace(/x(?=[ \n]?\d)/g, '×')),
);

/**
 * A half and the quarters become one glyph when nothing around them makes them part of a date, a path or a count;
 * 3 1/2 closes up (Standard Ebooks typography.py). Only these three: they are in Latin-1, hence in every font's first
 * subset; (1/2) alone in brackets is an instalment.
 */
export const fractions = replacing(
	/(?<![\p{L}\p{N}_/.,:\\+×–-])(\d{1,3}[ \n])?(1\/2|1\/4|3\/4)(?![\p{L}\p{N}/\\_×]|[.,:]\p{N}|-\p{N})/gu,
	({ 0: all, 1: whole = '', 2: part = '', index, input }) =>
		input[index - 1] === '(' && input[index + all.length] === ')' ? all : whole.trim() + (GLYPHS[part] ?? part),
);

const GLYPHS: Record<string, string> = { '1/2': '½', '1/4': '¼', '3/4': '¾' };
