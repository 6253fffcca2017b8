import yazl from 'yazl';

/** A Word file of the parts given, as Word packs it (ECMA-376 part 2); `body` is what stands in `w:body`. */
export async function wordFile(body: string, parts: Record<string, string | Uint8Array> = {}, relations = ''): Promise<Uint8Array> {
	return zipped({
		'[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/></Types>`,
		'_rels/.rels': relationships('<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'),
		'word/document.xml': part('document', `<w:body>${body}</w:body>`),
		'word/_rels/document.xml.rels': relationships(relations),
		'word/styles.xml': part('styles', ['Title', 'Subtitle', 'Author', 'Date', 'Quote', 'caption', 'heading 1', 'heading 2', 'HTML Preformatted', 'House Style', 'toc 1'].map((name) => `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`).join('')),
		...parts,
	});
}

/** A paragraph in a style, of runs or of plain text. */
export function paragraph(inside: string, style = ''): string {
	return `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside.startsWith('<') ? inside : run(inside)}</w:p>`;
}

export function run(text: string, properties = ''): string {
	return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** An item of a list: numbering 1 has bullets, 2 has numbers. */
export function item(text: string, level: number, numbering = 1): string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numbering}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
}

export function picture(id: string, alt: string): string {
	return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${id}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** A part of its own, with all namespaces that parts of Word use. */
export function part(name: string, inside: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">${inside}</w:${name}>`;
}

export function core(inside: string): string {
	return `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${inside}</cp:coreProperties>`;
}

export const numbering = part('numbering', `<w:abstractNum w:abstractNumId="0">${[0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`).join('')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`);

export async function zipped(files: Record<string, string | Uint8Array>): Promise<Uint8Array> {
	const zip = new yazl.ZipFile();
	for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, { mtime: new Date(0) });
	zip.end();
	const chunks: Buffer[] = [];
	for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

function relationships(inside: string): string {
	return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}
