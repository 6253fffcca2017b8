/**
 * What Word's styles become, beside what mammoth knows already (headings, lists, notes). Names are those that Word,
 * LibreOffice and Google Docs write into files, whatever language they speak to the writer; classes beginning with
 * `word-` are for {@link ./parts.ts}, which takes them away again.
 */
export const styles: string[] = [
	"p[style-name='Title'] => p.word-title:fresh",
	"p[style-name='Subtitle'] => p.word-subtitle:fresh",
	"p[style-name='Author'] => p.word-author:fresh",
	"p[style-name='Date'] => p.word-date:fresh",
	"p[style-name='Abstract'] => p.word-abstract:fresh",
	"p[style-name='caption'] => p.word-caption:fresh",
	"p[style-name='Caption'] => p.word-caption:fresh",
	"p[style-name='Illustration'] => p.word-caption:fresh",
	"p[style-name='Image Caption'] => p.word-caption:fresh",
	"p[style-name='Figure'] => p:fresh",
	...['Quote', 'Intense Quote', 'Block Text', 'Quotations'].map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
	...['HTML Preformatted', 'Source Code', 'Code', 'Code Block', 'Preformatted Text', 'macro'].map((name) => `p[style-name='${name}'] => pre > code:separator('\\n')`),
	...['HTML Code', 'Source Text', 'Verbatim Char', 'Code Char', 'HTML Typewriter'].map((name) => `r[style-name='${name}'] => code`),
	"r[style-name='Emphasis'] => em",
	"r[style-name='Intense Emphasis'] => em > strong",
	"r[style-name='Subtle Emphasis'] => em",
	"r[style-name='Book Title'] => em",
	"r[style-name='Internet Link'] =>",
	"r[style-name='FollowedHyperlink'] =>",
	"p[style-name^='toc '] => !",
	"p[style-name='TOC Heading'] => !",
	"p[style-name='List Paragraph'] => p:fresh",
	...['Body Text', 'First Paragraph', 'Compact', 'Text Body', 'Standard', 'No Spacing', 'Normal (Web)'].map((name) => `p[style-name='${name}'] => p:fresh`),
];
