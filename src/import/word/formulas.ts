/**
 * Formulas of Word (`m:oMath`, ECMA-376 part 1, 22.1) as the characters in them, in their order. Which of them stood above
 * or below others is lost, but nothing vanishes, as it would otherwise: mammoth passes formulas over.
 */
export function withoutFormulas(xml: string): { xml: string; formulas: string[] } {
	const formulas: string[] = [];
	const flat = xml
		.replaceAll(/<m:oMathParaPr\b[^>]*\/>|<m:oMathParaPr\b[^>]*>[^]*?<\/m:oMathParaPr>|<\/?m:oMathPara\b[^>]*>/g, '')
		.replaceAll(/<m:oMath(?:\s[^>]*)?>([^]*?)<\/m:oMath>/g, (_, inside: string) => {
			const text = [...inside.matchAll(/<m:t(?:\s[^>]*)?>([^<]*)<\/m:t>/g)].map(([, part = '']) => part).join('');
			formulas.push(text);
			return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
		});
	return { xml: flat, formulas };
}
