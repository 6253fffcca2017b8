/** The HTML a writer may type in Markdown, beside what Markdown itself makes. The manual repeats this list, and a test compares. */
export const allowedElements = new Set(
	`a abbr aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em
	figcaption figure h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p picture pre q rp rt ruby s samp section small
	source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr`.split(/\s+/),
);

/** MathML Core (www.w3.org/TR/mathml-core), the elements our own formulas are made of. */
export const mathElements = new Set(
	`math annotation annotation-xml menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms
	mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics`.split(/\s+/),
);

/** Attributes any element may have, by their names in hast. The last row is what Markdown's notes, code and pull quotes are made with. */
export const globalAttributes = new Set([
	...['id', 'lang', 'dir', 'title', 'className', 'translate'],
	...['role', 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaHidden', 'tabIndex'],
	...['dataNote', 'dataFootnotes', 'dataFootnoteRef', 'dataFootnoteBackref', 'dataLine', 'dataLang', 'dataQuote'],
]);

export const allowedAttributes: Record<string, string[]> = {
	a: ['href', 'hrefLang', 'rel'],
	audio: ['src', 'controls', 'loop', 'muted', 'preload'],
	blockquote: ['cite'],
	col: ['span'],
	colgroup: ['span'],
	del: ['cite', 'dateTime'],
	details: ['open', 'name'],
	img: ['src', 'alt', 'width', 'height'],
	input: ['type', 'checked', 'disabled'],
	ins: ['cite', 'dateTime'],
	li: ['value'],
	ol: ['start', 'reversed', 'type'],
	q: ['cite'],
	source: ['src', 'type', 'media'],
	td: ['align', 'colSpan', 'rowSpan', 'headers'],
	th: ['align', 'colSpan', 'rowSpan', 'headers', 'scope', 'abbr'],
	time: ['dateTime'],
	track: ['src', 'kind', 'srcLang', 'label', 'default'],
	video: ['src', 'controls', 'loop', 'muted', 'playsInline', 'poster', 'preload', 'width', 'height'],
};

/** What to write instead of the elements people reach for most. */
export const instead: Record<string, string> = {
	script: 'Remove it: pages carry no scripts of their own.',
	style: 'Remove it: how things look is decided in src/styles/.',
	iframe: 'Link to the page instead; a foreign frame would follow every reader.',
	object: 'Use <video>, <audio> or a link.',
	embed: 'Use <video>, <audio> or a link.',
	form: 'Link to the page that holds the form.',
	button: 'Use a link, or <details> for what opens and closes.',
	svg: 'Save the drawing as a file beside the essay and show it as a picture: `![What it shows](drawing.svg)`.',
	center: 'Remove it: how things look is decided in src/styles/.',
	font: 'Remove it: how things look is decided in src/styles/.',
	base: 'Remove it: it would bend every link of the page.',
	link: 'Remove it.',
	meta: 'Remove it.',
};
