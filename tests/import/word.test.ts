import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { docx } from '../../src/import/word/word.ts';
import { Unreadable } from '../../src/import/importer.ts';
import { readAll } from './read.ts';
import { sourceOfFiles } from './source-of.ts';
import { core, item, numbering, paragraph, part, picture, run, wordFile, zipped } from './word/document.ts';

// Files are made here of the parts that Word writes, by ECMA-376 part 1 (WordprocessingML) and part 2 (packages).

const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

test('a Word file becomes a draft with the title, the subtitle, the author and the day that its styles name', async () => {
	const { post } = await read(paragraph('The Margin', 'Title') + paragraph('What the thumb needs', 'Subtitle') + paragraph('Ada Moss and Ben Low', 'Author') + paragraph('4 May 2019', 'Date') + paragraph('The text stands high.'), { 'docProps/core.xml': core('<dc:title>Draft 7</dc:title><dc:creator>PC</dc:creator>') });
	expect(post).toMatchObject({ status: 'draft', title: 'The Margin', subtitle: 'What the thumb needs', authors: [{ name: 'Ada Moss' }, { name: 'Ben Low' }], published: '2019-05-04', body: { html: '<p>The text stands high.</p>' }, losses: [] });
});

test('without such styles the properties of the file tell title, author, day, tags and language, entities resolved', async () => {
	const { post } = await read(paragraph('The text stands high.'), { 'docProps/core.xml': core('<dc:title>Ink &amp; Paper</dc:title><dc:creator>Ada Moss</dc:creator><cp:keywords>ink; paper</cp:keywords><dc:language>en-GB</dc:language><dcterms:created>2019-05-04T23:30:00Z</dcterms:created><dcterms:modified>2020-01-01T00:00:00Z</dcterms:modified>') });
	expect(post).toMatchObject({ title: 'Ink & Paper', authors: [{ name: 'Ada Moss' }], tags: ['ink', 'paper'], lang: 'en-GB', published: '2019-05-04' });
});

test('what programs write into properties by themselves is nobody and no title', async () => {
	const { post } = await read(paragraph('The text stands high.'), { 'docProps/core.xml': core('<dc:title>Document1</dc:title><dc:creator>Microsoft Office User</dc:creator>') });
	expect(post).toMatchObject({ title: 'my essay', authors: [] });
});

test('a first heading that is alone in its level is the title; of several, none is', async () => {
	const one = await read(paragraph('The Margin', 'heading1') + paragraph('High.') + paragraph('Paper', 'heading2') + paragraph('Wide.'));
	expect(one.post.title).toBe('The Margin');
	expect(one.post.body).toEqual({ html: '<p>High.</p><h2>Paper</h2><p>Wide.</p>' });
	const two = await read(paragraph('The Margin', 'heading1') + paragraph('High.') + paragraph('Paper', 'heading1') + paragraph('Wide.'));
	expect(two.post.title).toBe('my essay');
	expect(two.post.body).toMatchObject({ html: expect.stringContaining('<h1>The Margin</h1>') });
});

test('emphasis, quotations, code, lists in lists and empty paragraphs are what they were', async () => {
	const { post } = await read(
		paragraph(run('high', '<w:i/>') + run(' and ', '') + run('wide', '<w:b/>')) + paragraph('', 'heading2') + paragraph('The book is a hand.', 'Quote') + paragraph('let a = 1;', 'HTMLPreformatted') + paragraph('let b = 2;', 'HTMLPreformatted') + item('hand', 0) + item('thumb', 1) + item('knife', 0) + item('first', 0, 2) + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + paragraph('The end.'),
		{ 'word/numbering.xml': numbering },
	);
	expect(post.body).toEqual({ html: '<p><em>high</em> and <strong>wide</strong></p><blockquote><p>The book is a hand.</p></blockquote><pre><code>let a = 1;\nlet b = 2;</code></pre><ul><li>hand<ul><li>thumb</li></ul></li><li>knife</li></ul><ol><li>first</li></ol><p>The end.</p>' });
});

test('footnotes and endnotes stay notes', async () => {
	const note = (kind: string) => part(`${kind}s`, `<w:${kind} w:id="2"><w:p><w:r><w:t>A ${kind} on paper.</w:t></w:r></w:p></w:${kind}>`);
	const { post } = await read(paragraph(`${run('High.')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' Wide.')}<w:r><w:endnoteReference w:id="2"/></w:r>`), { 'word/footnotes.xml': note('footnote'), 'word/endnotes.xml': note('endnote') });
	expect(post.body).toMatchObject({ html: expect.stringMatching(/<a href="#footnote-2" id="footnote-ref-2">\[1\]<\/a>.*<a href="#endnote-2" id="endnote-ref-2">\[2\]<\/a>.*<li id="footnote-2"><p>A footnote on paper\..*<li id="endnote-2"><p>A endnote on paper\./s) });
});

test('pictures come out of the file with their alternative texts, and with the caption below them as a figure', async () => {
	const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
	const { post } = await read(paragraph(picture('r:embed="p1"', 'An open book&#10;&#10;Description automatically generated')) + paragraph('A book of 1790.', 'caption') + paragraph('See above.'), { 'word/media/image1.png': bytes }, `<Relationship Id="p1" Type="${image}" Target="media/image1.png"/>`);
	expect(post.body).toEqual({ html: '<figure><img alt="An open book" src="picture-1.png"><figcaption>A book of 1790.</figcaption></figure><p>See above.</p>' });
	expect(post.files?.get('picture-1.png')).toEqual(bytes);
});

test('a picture that lies elsewhere is never read, and one that no browser shows is left out: both are said', async () => {
	const secret = new URL('./word/document.ts', import.meta.url);
	const { post } = await read(paragraph(picture('r:link="p1"', 'Theirs') + run('Here.')) + paragraph(picture('r:embed="p2"', 'Drawn')) + paragraph(picture('r:embed="p3"', 'Lost')), { 'word/media/image2.emf': 'EMF' }, `<Relationship Id="p1" Type="${image}" Target="${secret.href}" TargetMode="External"/><Relationship Id="p2" Type="${image}" Target="media/image2.emf"/><Relationship Id="p3" Type="${image}" Target="media/none.png"/>`);
	expect(post.body).toEqual({ html: '<p>Here.</p><p></p>' });
	expect(post.files).toBeUndefined();
	expect(post.losses.map(({ rule, message }) => [rule, message])).toEqual([
		['picture', `The picture ${secret.href} lies outside of the file, and was left out`],
		['picture', 'The picture word/media/none.png is missing in the file'],
		['picture', 'Picture 2 is of the type image/x-emf, which no browser shows'],
	]);
	expect(readFileSync(secret, 'utf8')).not.toBe('');
});

test('tracked changes are taken as accepted, comments left out, underlines and unknown styles made plain, and all is said', async () => {
	const { post } = await read(
		paragraph(`${run('The text ')}<w:ins w:id="1" w:author="B">${run('stands')}</w:ins><w:del w:id="2" w:author="B"><w:r><w:delText>lies</w:delText></w:r></w:del>${run(' high', '<w:u w:val="single"/>')}<w:r><w:commentReference w:id="0"/></w:r>`, 'HouseStyle'),
		{ 'word/comments.xml': part('comments', `<w:comment w:id="0" w:author="B">${paragraph('Does it?')}</w:comment>`) },
	);
	expect(post.body).toEqual({ html: '<p>The text stands high</p>' });
	expect(post.losses.map(({ rule, message }) => [rule, message])).toEqual([
		['tracked-change', '2 tracked changes are taken as accepted'],
		['comment', '1 comment was left out'],
		['underline', '1 underlined passage is plain now'],
		['style', 'The style "House Style" means nothing to Octavo'],
	]);
});

test('a formula keeps its characters and is said to be lost; so are charts and the table of contents', async () => {
	const { post } = await read(paragraph('The Margin 3', 'toc1') + '<w:p><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r></w:p>' + paragraph(`${run('Thus ')}<m:oMathPara><m:oMathParaPr><m:jc/></m:oMathParaPr><m:oMath><m:r><m:t>a</m:t></m:r><m:f><m:num><m:r><m:t>b</m:t></m:r></m:num></m:f></m:oMath></m:oMathPara>`) + '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="c1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>');
	expect(post.body).toEqual({ html: '<p>Thus ab</p>' });
	expect(post.losses.map(({ rule }) => rule)).toEqual(['formula', 'chart', 'contents']);
	expect(post.losses[0]?.message).toBe('The formula "ab" is only its characters now');
});

test('a text box stands below its paragraph, once, and a table keeps its header and its joined cells', async () => {
	const box = (name: string) => `<w:txbxContent>${paragraph(name)}</w:txbxContent>`;
	const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
	const { post } = await read(
		paragraph(`${run('Beside it.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('In a box.')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('In a box.')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`) + `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Size')}${cell('Use')}</w:tr><w:tr>${cell('Both', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`,
	);
	expect(post.body).toEqual({ html: '<p>Beside it.</p><p>In a box.</p><table><thead><tr><th><p>Size</p></th><th><p>Use</p></th></tr></thead><tbody><tr><td colspan="2"><p>Both</p></td></tr></tbody></table>' });
	expect(post.losses.map(({ message }) => message)).toEqual(['1 text box stands below its paragraph now']);
});

test('what is damaged, locked, older or of another program is refused with what to do', async () => {
	const encrypted = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
	const whole = Buffer.from(await wordFile(paragraph('High.')));
	const cases: [string, Uint8Array, RegExp, RegExp][] = [
		['a.docx', encrypted, /locked with a password/, /take the password away/],
		['a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /before 2007/, /save it as \.docx/],
		['a.docx', whole.subarray(0, whole.length / 2), /damaged/, /can repair/],
		['a.docx', await zipped({ 'word/other.xml': '<a/>' }), /damaged, or no Word file/, /can repair/],
		['a.docx', await wordFile('<w:p>'), /damaged, or no Word file/, /can repair/],
		['a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Word file of before 2007/, /save it as \.docx/],
		['a.odt', Buffer.from('PK'), /OpenDocument/, /save it as \.docx/],
		['a.rtf', Buffer.from('{\\rtf1'), /Rich Text/, /save it as \.docx/],
		['a.pages', Buffer.from('PK'), /Pages/, /export it as \.docx/],
	];
	for (const [name, bytes, message, remedy] of cases) {
		expect(await docx.recognizes(sourceOfFiles({ [name]: bytes }))).toBe(true);
		const error = await readAll(docx, sourceOfFiles({ [name]: bytes })).catch((error: unknown) => error);
		expect(error, name).toBeInstanceOf(Unreadable);
		expect((error as Unreadable).message).toMatch(message);
		expect((error as Unreadable).remedy).toMatch(remedy);
	}
});

test('in a folder, one bad file does not keep the others, and locks of Word are no files', async () => {
	const { posts, skipped } = await readAll(docx, sourceOfFiles({ 'a.docx': await wordFile(paragraph('High.')), 'b.docx': 'PK no', '~$a.docx': 'lock', 'c.docx': await wordFile('') }));
	expect(posts.map(({ title }) => title)).toEqual(['a']);
	expect(skipped.map(({ source, reason }) => [source.file, reason])).toEqual([
		['b.docx', 'it is damaged. Open it in Word or LibreOffice, which can repair some files, and save it again as .docx'],
		['c.docx', 'there is no text in it'],
	]);
});

test('a Word file that was unpacked, or is opened as a zip file, is read as well; other zip files are not taken for one', async () => {
	const parts = { 'word/document.xml': part('document', `<w:body>${paragraph('High.')}</w:body>`) };
	expect(await docx.recognizes(sourceOfFiles(parts))).toBe(true);
	expect((await readAll(docx, sourceOfFiles(parts))).posts[0]?.body).toEqual({ html: '<p>High.</p>' });
	expect(await docx.recognizes(sourceOfFiles({ 'posts.csv': '', 'posts/1.html': '' }))).toBe(false);
});

async function read(body: string, parts: Record<string, string | Uint8Array> = {}, relations = '') {
	const { posts } = await readAll(docx, sourceOfFiles({ 'my-essay.docx': await wordFile(body, parts, relations) }));
	const [post] = posts;
	if (!post) throw new Error('No essay was read');
	return { post };
}
