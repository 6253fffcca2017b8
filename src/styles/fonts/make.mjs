// Makes the font files beside this one from Source Serif 4 (Adobe, SIL Open Font License 1.1). Run where the two packages
// are installed, in any folder outside the project:
//
//     npm install source-serif@4.5.1 subset-font@2.9.0 fontverter && node make.mjs <folder for the fonts>
//
// The packages are no dependencies of Octavo: one holds 58 MB, and the result changes once in years. What is kept: one
// optical size (18, for text), weights 400 to 600, old-style, lining and tabular figures, small capitals. The name
// becomes "Octavo Serif", because the licence reserves the name "Source" for unmodified fonts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fontverter from 'fontverter';
import subsetFont from 'subset-font';

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)).join('');
const sets = {
	// Western European languages and all that typography sets: unicodeRange in astro.config.mjs says the same.
	latin: `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŠšŽžŸıƒ–—‘’‚“”„†‡•…′″‹›⁄€−×≤≥≈≠↑→←\u202f\u2009\u200a`,
	extended: `${range(0x100, 0x24f)}${range(0x370, 0x3ff)}${range(0x400, 0x45f)}${range(0x1e00, 0x1eff)}⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉№₽`,
};
const features = ['kern', 'liga', 'onum', 'lnum', 'tnum', 'pnum', 'case', 'ccmp', 'locl', 'mark'];

for (const style of ['Roman', 'Italic']) {
	const font = readFileSync(`node_modules/source-serif/VAR/SourceSerif4Variable-${style}.ttf`);
	for (const [set, characters] of Object.entries(sets)) {
		const smallCapitals = style === 'Roman' && set === 'latin' ? ['smcp'] : [];
		const options = { targetFormat: 'sfnt', noHinting: true, keepFeatures: [...features, ...smallCapitals], variationAxes: { wght: { min: 400, max: 600 }, opsz: 18 }, dropTables: ['gasp', 'DSIG'] };
		const made = renamed(await subsetFont(font, characters, options));
		writeFileSync(join(process.argv[2] ?? '.', `${style.toLowerCase()}-${set}.woff2`), await fontverter.convert(made, 'woff2'));
	}
}

/** Six letters for six letters, in UTF-16 and in ASCII: no offset in the font moves. */
function renamed(font) {
	for (const encoding of ['utf16le', 'latin1']) {
		const [from, to] = ['Source', 'Octavo'].map((name) => (encoding === 'latin1' ? Buffer.from(name) : Buffer.from(name, encoding).swap16()));
		for (let at = font.indexOf(from); at !== -1; at = font.indexOf(from, at + 1)) to.copy(font, at);
	}
	return font;
}
